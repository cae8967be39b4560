/** Converts the texts of contacts to values of columns of other types and back. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.value;

import org.jspecify.annotations.NullMarked;
