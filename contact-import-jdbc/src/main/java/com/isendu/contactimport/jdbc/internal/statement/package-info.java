/** Rows written by one statement, in bulk where that is the same; a refused row is found and left out. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.statement;

import org.jspecify.annotations.NullMarked;
