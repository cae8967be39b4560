/**
 * The wizard: pages that are written on the server and never hold a header or a cell that is not escaped.
 */
@NullMarked
package com.isendu.contactimport.web;

import org.jspecify.annotations.NullMarked;
