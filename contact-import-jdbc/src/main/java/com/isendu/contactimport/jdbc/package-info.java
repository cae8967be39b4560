/**
 * Contacts, remembered mappings, suppressed people and the history of imports in a relational database, over JDBC.
 *
 * <p>{@link com.isendu.contactimport.jdbc.JdbcContactSink} is where to begin,
 * {@link com.isendu.contactimport.jdbc.JdbcSchema} makes its tables, and
 * {@link com.isendu.contactimport.jdbc.JdbcOptions} says where they are.
 */
@NullMarked
package com.isendu.contactimport.jdbc;

import org.jspecify.annotations.NullMarked;
