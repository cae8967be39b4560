package com.isendu.contactimport.jdbc.fault;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Cuts the connection of the n-th commit: before the server hears of it, or before the client hears that it is done.
 */
public final class CommitCut implements TcpProxy.Cut {

    // Not the isolation READ COMMITTED.
    private static final Pattern COMMIT = Pattern.compile("COMMIT(?!TED)");

    private final boolean reachesServer;
    private final int at;
    private final AtomicInteger commits = new AtomicInteger();
    private final Set<Object> doomed = ConcurrentHashMap.newKeySet();

    public CommitCut(boolean reachesServer, int at) {
        this.reachesServer = reachesServer;
        this.at = at;
    }

    public boolean struck() {
        return commits.get() >= at;
    }

    @Override
    public int passing(boolean fromClient, byte[] bytes, Object connection) {
        if (fromClient && isCommit(bytes) && commits.incrementAndGet() == at) {
            doomed.add(connection);
            return reachesServer ? bytes.length : 0;
        }
        return doomed.contains(connection) && !fromClient ? 0 : bytes.length;
    }

    private static boolean isCommit(byte[] bytes) {
        return COMMIT.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }
}
