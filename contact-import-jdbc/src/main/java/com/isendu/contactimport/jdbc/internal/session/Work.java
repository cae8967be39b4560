package com.isendu.contactimport.jdbc.internal.session;

import java.sql.SQLException;

/** Work in one transaction, which may be repeated in another one. */
@FunctionalInterface
public interface Work<T> {

    T in(Session session) throws SQLException;
}
