package com.isendu.contactimport.jdbc.internal.session;

import java.sql.SQLException;

/** What is done inside one transaction. It may be done again, in another one. */
@FunctionalInterface
public interface Work<T> {

    T in(Session session) throws SQLException;
}
