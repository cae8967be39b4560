/**
 * Errors: stable codes, the errors of a row and the exceptions that stop a run.
 *
 * <p>A row in error is data, not an exception. The types of this package contain no cells, except:
 * <ul>
 * <li>the parameter {@code samples} of two warnings about a whole file, see
 *     {@link com.isendu.contactimport.error.RowError};
 * <li>parameters and messages that come from the host, if it puts cells into them;
 * <li>header texts, which are cells if a file has no header.
 * </ul>
 */
@NullMarked
package com.isendu.contactimport.error;

import org.jspecify.annotations.NullMarked;
