/**
 * The import as pages, written on the server; none holds a header or a cell that is not escaped.
 */
@NullMarked
package com.isendu.contactimport.web;

import org.jspecify.annotations.NullMarked;
