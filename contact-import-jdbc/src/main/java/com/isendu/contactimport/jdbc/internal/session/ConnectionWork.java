package com.isendu.contactimport.jdbc.internal.session;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done on a connection inside one transaction. */
@FunctionalInterface
public interface ConnectionWork<T> {

    T in(Connection connection) throws SQLException;
}
