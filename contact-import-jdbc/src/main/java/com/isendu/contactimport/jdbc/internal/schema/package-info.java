/** The schema files, and the comparison of tables with them. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
