/**
 * What is decided about a source before its first row, as a value that can be kept and sent, and the rows that it
 * gives. See {@link com.isendu.contactimport.ImportEngine#plan} and {@link com.isendu.contactimport.ImportEngine#rows}.
 */
@NullMarked
package com.isendu.contactimport.plan;

import org.jspecify.annotations.NullMarked;
