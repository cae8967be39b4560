package com.isendu.contactimport.jdbc;

/** The databases for which this library has a schema and an SQL dialect. */
public enum DatabaseKind {
    /** PostgreSQL 15 to 18, and databases with the same dialect. */
    POSTGRESQL,
    /** MariaDB 10.6 and later. */
    MARIADB,
    /** MySQL 8.0.17 and later. */
    MYSQL,
    /** SQLite 3.35 and later. */
    SQLITE,
    /** H2 2.x in its regular mode. */
    H2,
    /** Any other database: standard SQL only. The schema may need other types in some places. */
    OTHER
}
