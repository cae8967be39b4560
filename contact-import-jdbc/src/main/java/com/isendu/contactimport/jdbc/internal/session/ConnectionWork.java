package com.isendu.contactimport.jdbc.internal.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection in one transaction. */
@FunctionalInterface
public interface ConnectionWork<T> {

    T in(Connection connection) throws SQLException;
}
