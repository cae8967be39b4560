/**
 * Errors: stable codes, the errors of a row and the exceptions that stop a run.
 *
 * <p>A row in error is data, not an exception. No type of this package contains cells, with one exception: the
 * parameter {@code samples} of two warnings about a whole file, see {@link com.isendu.contactimport.error.RowError}.
 */
@NullMarked
package com.isendu.contactimport.error;

import org.jspecify.annotations.NullMarked;
