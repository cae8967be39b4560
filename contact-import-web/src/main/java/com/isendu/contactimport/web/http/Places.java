package com.isendu.contactimport.web.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many uploads there may be at a time from one address, so that slow ones do not take all threads of the host.
 * Thread-safe.
 */
public final class Places {

    private final int most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    public Places(int most) {
        this.most = most;
    }

    /** Takes a place for an address, to be left; refused where it has as many as it may. */
    public void take(String address) {
        int now = taken.merge(address, 1, Integer::sum);
        if (now > most) {
            leave(address);
            throw new Refusal(Status.TOO_MANY_REQUESTS, "refused.uploads");
        }
    }

    public void leave(String address) {
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}
