package com.isendu.contactimport.jdbc.internal.session;

import com.isendu.contactimport.jdbc.internal.dialect.SqlDialect;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;

/**
 * A connection inside a transaction.
 *
 * @param connection the connection
 * @param dialect what its database does differently from others
 * @param names how the library's tables are called
 */
public record Session(Connection connection, SqlDialect dialect, TableNames names) {}
