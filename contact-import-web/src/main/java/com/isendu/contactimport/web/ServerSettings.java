package com.isendu.contactimport.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached and what it takes.
 *
 * @param port the port; 0 for a free one
 * @param origin how browsers reach it, where that is not directly
 * @param maxFileBytes the largest file
 * @param directory where files are kept while they are needed
 * @param confirmedBy who confirms the consents, as proposed to a new session; may be empty
 */
record ServerSettings(int port, @Nullable URI origin, long maxFileBytes, Path directory, String confirmedBy) {

    RequestGuard guard(int listening) {
        Set<String> hosts = new LinkedHashSet<>();
        if (origin != null) {
            hosts.add(origin.getRawAuthority().toLowerCase(Locale.ROOT));
            return new RequestGuard(hosts, origin.getScheme());
        }
        hosts.add(WizardServer.LOOPBACK + ":" + listening);
        hosts.add("localhost:" + listening);
        return new RequestGuard(hosts, "http");
    }

    /** The name is a person's. */
    @Override
    public String toString() {
        return "ServerSettings[" + port + "]";
    }
}
