/** The schema files, and whether the tables of a database are like them. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
