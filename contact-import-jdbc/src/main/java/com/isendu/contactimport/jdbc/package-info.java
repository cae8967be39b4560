/**
 * Stores contacts, mappings, suppressed people and the history of imports in a relational database with JDBC.
 *
 * <p>{@link com.isendu.contactimport.jdbc.JdbcContactSink} is where to start;
 * {@link com.isendu.contactimport.jdbc.JdbcSchema} creates its tables, and
 * {@link com.isendu.contactimport.jdbc.JdbcOptions} names them.
 */
@NullMarked
package com.isendu.contactimport.jdbc;

import org.jspecify.annotations.NullMarked;
