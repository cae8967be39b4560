package com.isendu.contactimport.jdbc;

import java.sql.Connection;

/** A connection inside a transaction, and the tables of its database. */
record Session(Connection connection, Tables tables) {

    Dialect dialect() {
        return tables.dialect();
    }
}
