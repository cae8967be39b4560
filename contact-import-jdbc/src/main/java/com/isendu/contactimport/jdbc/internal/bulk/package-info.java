/** Writes many rows at once, faster than by one statement for each: PostgreSQL's COPY and UPDATE from arrays. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.bulk;

import org.jspecify.annotations.NullMarked;
