package com.isendu.contactimport.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests the wizard listens to: those for its own address, so that no name that is rebound to this machine reaches it, and
 * changes only from its own pages.
 *
 * @param hosts the addresses of the wizard with their ports, as browsers write them: {@code 127.0.0.1:8080}
 * @param scheme how browsers reach it: {@code http}, or {@code https} behind a proxy
 */
record RequestGuard(Set<String> hosts, String scheme) {

    /** The headers of each answer. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    RequestGuard {
        hosts = Set.copyOf(hosts);
    }

    /** Whether a request is for this wizard, whatever it asks for. */
    boolean isForUs(@Nullable String host) {
        return host != null && hosts.contains(host);
    }

    /** Whether a request that changes something comes from a page of the host it is for; one that does not say is refused. */
    boolean isFromUs(@Nullable String host, @Nullable String origin) {
        return isForUs(host) && (scheme + "://" + host).equals(origin);
    }

    /** Whether browsers reach it encrypted, and may keep its cookie to themselves otherwise. */
    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether the token that came with a form is that of the session, in a time that does not tell how much of it is right. */
    static boolean isToken(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
