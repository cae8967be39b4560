package com.isendu.contactimport.jdbc.fault;

import java.util.concurrent.atomic.AtomicLong;

/** Cuts the connection over which the n-th byte goes, in whatever direction. */
public final class ByteCut implements TcpProxy.Cut {

    private final AtomicLong passed = new AtomicLong();
    private final long at;

    public ByteCut(long at) {
        this.at = at;
    }

    public long passed() {
        return passed.get();
    }

    @Override
    public int passing(boolean fromClient, byte[] bytes, Object connection) {
        long before = passed.getAndAdd(bytes.length);
        boolean here = before < at && before + bytes.length >= at;
        return here ? (int) (at - before - 1) : bytes.length;
    }
}
