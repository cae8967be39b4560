package com.isendu.contactimport.jdbc;

import java.sql.Connection;

/** A connection inside a transaction, and what its database does differently. */
record Session(Connection connection, Dialect dialect) {}
