package com.isendu.contactimport.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are listened to: those for an address of ours, where we know ours, and changes from our own pages
 * only.
 *
 * @param origins scheme and authority of each address by which browsers reach the pages; empty where the host in front
 *     of them decides which names are its own
 */
public record OriginGuard(Set<URI> origins) {

    public OriginGuard {
        origins = Set.copyOf(origins);
    }

    /** Refuses a request for another host: a name that somebody has rebound to this machine. */
    public void requireOurHost(HttpServletRequest request) {
        if (!origins.isEmpty() && !authorities().contains(hostOf(request))) {
            throw new Refusal(Status.MISDIRECTED_REQUEST, "refused.host");
        }
    }

    private Set<String> authorities() {
        return origins.stream().map(URI::getRawAuthority).collect(Collectors.toSet());
    }

    /**
     * Refuses a change that another site has asked for. Browsers of today say whether it was one
     * ({@code Sec-Fetch-Site}, W3C Fetch Metadata), to encrypted and loopback addresses; to others, and where they do
     * not, the origin must be that of the page.
     */
    public void requireOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = site == null ? isOurOrigin(request) : site.equals("same-origin");
        if (!ours) {
            throw new Refusal(Status.FORBIDDEN, "refused.origin");
        }
    }

    private boolean isOurOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        return origins.isEmpty()
                ? origin.endsWith("://" + hostOf(request))
                : origins.stream().anyMatch(own -> own.toString().equals(origin));
    }

    private static @Nullable String hostOf(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }

    /** Whether browsers reach the pages encrypted, and may keep a cookie to themselves otherwise. */
    public boolean isSecure(HttpServletRequest request) {
        return origins.isEmpty()
                ? request.isSecure()
                : origins.stream().allMatch(own -> "https".equals(own.getScheme()));
    }
}
