package com.isendu.contactimport.jdbc;

import java.sql.SQLException;

/** What is done inside one transaction. It may be done again, in another one. */
@FunctionalInterface
interface Work<T> {

    T in(Session session) throws SQLException;
}
