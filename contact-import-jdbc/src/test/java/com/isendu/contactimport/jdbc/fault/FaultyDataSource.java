package com.isendu.contactimport.jdbc.fault;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A data source whose n-th call to the database fails; calls that only bind or read values on this side do not count.
 * Not thread-safe.
 */
public final class FaultyDataSource {

    private static final Set<String> LOCAL = Set.of(
            "isClosed",
            "unwrap",
            "isWrapperFor",
            "isActive",
            "getCopyAPI",
            "addBatch",
            "clearBatch",
            "toString",
            "hashCode",
            "equals");

    private final DataSource real;
    private final Failure failure;
    private final long at;
    private final boolean forGood;
    private long calls;
    private int borrowed;
    private int returned;
    private int returnedOtherwise;

    private FaultyDataSource(DataSource real, Failure failure, long at, boolean forGood) {
        this.real = real;
        this.failure = failure;
        this.at = at;
        this.forGood = forGood;
    }

    /** Fails once. */
    public static FaultyDataSource once(DataSource real, Failure failure, long at) {
        return new FaultyDataSource(real, failure, at, false);
    }

    /** Fails from then on. */
    public static FaultyDataSource forGood(DataSource real, Failure failure, long at) {
        return new FaultyDataSource(real, failure, at, true);
    }

    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (fails(method)) {
                        throw failure.toThrow();
                    }
                    borrowed++;
                    return new FaultyConnection(this, real.getConnection()).proxy();
                });
    }

    /** Whether the run has got as far as the call that fails. */
    public boolean struck() {
        return calls >= at;
    }

    public int borrowed() {
        return borrowed;
    }

    public int returned() {
        return returned;
    }

    /**
     * How many connections came back with another autocommit, isolation or read-only, without a fault that excuses it.
     */
    public int returnedOtherwise() {
        return returnedOtherwise;
    }

    Failure failure() {
        return failure;
    }

    void takeBack(boolean asFound) {
        returned++;
        returnedOtherwise += asFound ? 0 : 1;
    }

    /** Counts the call; returns whether it is the one. */
    boolean fails(Method method) {
        if (!counts(method)) {
            return false;
        }
        calls++;
        return forGood ? calls >= at : calls == at;
    }

    private boolean counts(Method method) {
        String name = method.getName();
        if (failure.concernsCommitsOnly()) {
            return name.equals("commit");
        }
        return !LOCAL.contains(name) && !bindsOrReads(method);
    }

    private static boolean bindsOrReads(Method method) {
        Class<?> owner = method.getDeclaringClass();
        String name = method.getName();
        return owner == ResultSet.class
                ? !name.equals("next")
                : owner == PreparedStatement.class && name.startsWith("set");
    }
}
