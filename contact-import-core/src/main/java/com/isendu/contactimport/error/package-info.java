/**
 * What can be wrong: stable codes, the errors of a row, and the exceptions that stop a run.
 *
 * <p>Bad rows are data and never become exceptions. Nothing here carries a cell, except the words that some warnings of
 * a whole file quote in their parameter {@code samples}.
 */
@NullMarked
package com.isendu.contactimport.error;

import org.jspecify.annotations.NullMarked;
