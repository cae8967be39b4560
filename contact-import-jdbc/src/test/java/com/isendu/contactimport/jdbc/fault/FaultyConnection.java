package com.isendu.contactimport.jdbc.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A connection of a {@link FaultyDataSource}, with all that it makes. */
final class FaultyConnection {

    private static final Set<Class<?>> WRAPPED = Set.of(
            Connection.class,
            PreparedStatement.class,
            Statement.class,
            ResultSet.class,
            DatabaseMetaData.class,
            PGConnection.class,
            CopyIn.class);
    // Who cannot do these cannot give the connection back as it was.
    private static final Set<String> RESTORING = Set.of(
            "rollback",
            "setAutoCommit",
            "setReadOnly",
            "setTransactionIsolation",
            "getAutoCommit",
            "isReadOnly",
            "getTransactionIsolation");

    private final FaultyDataSource source;
    private final Connection real;
    private final List<Object> found;
    private @Nullable CopyIn copy;
    private boolean lost;
    private boolean excused;
    private boolean takenBack;

    FaultyConnection(FaultyDataSource source, Connection real) throws SQLException {
        this.source = source;
        this.real = real;
        this.found = state();
    }

    Connection proxy() {
        return (Connection) wrapped(Connection.class, real);
    }

    private Object wrapped(Class<?> type, Object target) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return close(target, method);
        }
        if (lost && !method.getName().equals("isClosed")) {
            throw source.failure().toThrow();
        }
        if (method.getName().equals("cancelCopy")) {
            return cancel(method);
        }
        if (source.fails(method)) {
            throw failed(target, method, arguments);
        }
        Object result = invoke(target, method, arguments);
        if (result instanceof CopyManager) {
            return new FaultyCopy(real.unwrap(BaseConnection.class));
        }
        Class<?> type = method.getName().equals("unwrap") ? (Class<?>) arguments[0] : method.getReturnType();
        return result != null && WRAPPED.contains(type) ? wrapped(type, result) : result;
    }

    /** Only its copying is used; what that gives is wrapped too. */
    private final class FaultyCopy extends CopyManager {

        private FaultyCopy(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyIn copyIn(String sql) throws SQLException {
            copy = super.copyIn(sql);
            return (CopyIn) wrapped(CopyIn.class, copy);
        }
    }

    // Whatever happens, what is closed is closed.
    private Object close(Object target, Method method) throws Throwable {
        boolean fails = source.fails(method);
        if (target == real && !takenBack) {
            takenBack = true;
            source.takeBack(lost || excused || state().equals(found));
        }
        invoke(target, method, null);
        if (fails) {
            throw source.failure().toThrow();
        }
        return null;
    }

    // What is cancelled is cancelled, too.
    private Object cancel(Method method) throws Throwable {
        boolean fails = source.fails(method);
        invoke(copy, method, null);
        if (fails) {
            throw source.failure().toThrow();
        }
        return null;
    }

    private Throwable failed(Object target, Method method, Object[] arguments) throws Throwable {
        Failure failure = source.failure();
        excused |= RESTORING.contains(method.getName());
        if (failure == Failure.COMMITTED_BUT_LOST) {
            invoke(target, method, arguments);
        }
        if (failure.losesConnection()) {
            lose();
        }
        return failure.toThrow();
    }

    private void lose() throws SQLException {
        lost = true;
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
        if (!real.getAutoCommit()) {
            real.rollback();
        }
    }

    private List<Object> state() throws SQLException {
        return List.of(real.getAutoCommit(), real.isReadOnly(), real.getTransactionIsolation());
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
