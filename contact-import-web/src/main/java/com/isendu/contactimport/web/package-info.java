/**
 * Web pages for imports, rendered on the server. Header texts and cells are always escaped.
 */
@NullMarked
package com.isendu.contactimport.web;

import org.jspecify.annotations.NullMarked;
