/** Ways of writing many rows at once, faster than by a statement for each: PostgreSQL's COPY and UPDATE from arrays. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.bulk;

import org.jspecify.annotations.NullMarked;
