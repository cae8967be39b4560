package com.isendu.contactimport.jdbc.fault;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database that goes away once, between two transactions.
 *
 * @param dataSource the database
 * @param left how many connections it still gives before that
 */
public record FailingOnce(DataSource dataSource, AtomicInteger left) {

    public static FailingOnce after(int connections, DataSource dataSource) {
        return new FailingOnce(dataSource, new AtomicInteger(connections));
    }

    public DataSource failing() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (left.getAndDecrement() == 0) {
                        throw new SQLException("gone", "08001");
                    }
                    return dataSource.getConnection();
                });
    }

    public boolean hasFailed() {
        return left.get() < 0;
    }
}
