package com.isendu.contactimport.jdbc.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A data source that counts how often somebody reaches through its connections for the driver's own, or does not let
 * him.
 */
public final class DriverAccess {

    private final DataSource real;
    private final boolean denied;
    private int count;

    private DriverAccess(DataSource real, boolean denied) {
        this.real = real;
        this.denied = denied;
    }

    public static DriverAccess counted(DataSource real) {
        return new DriverAccess(real, false);
    }

    public static DriverAccess denied(DataSource real) {
        return new DriverAccess(real, true);
    }

    public int count() {
        return count;
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> wrapped(real.getConnection()));
    }

    private Connection wrapped(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (denied && method.getName().equals("isWrapperFor")) {
            return false;
        }
        count += method.getName().equals("unwrap") ? 1 : 0;
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
