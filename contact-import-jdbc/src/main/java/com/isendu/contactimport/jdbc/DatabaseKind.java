package com.isendu.contactimport.jdbc;

/** The databases that this library has a schema and a way of speaking for. */
public enum DatabaseKind {
    /** PostgreSQL 15 to 18, and what speaks its dialect. */
    POSTGRESQL,
    /** MariaDB 10.6 and later. */
    MARIADB,
    /** MySQL 8.0.17 and later. */
    MYSQL,
    /** SQLite 3.35 and later. */
    SQLITE,
    /** H2 2.x in its regular mode. */
    H2,
    /** Any other: standard SQL only. Its schema is a start that may need another type here and there. */
    OTHER
}
