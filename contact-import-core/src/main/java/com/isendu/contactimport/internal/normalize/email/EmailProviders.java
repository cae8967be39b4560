package com.isendu.contactimport.internal.normalize.email;

import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mail providers of private people, and the domains that differ from theirs by one typo. */
final class EmailProviders {

    private static final String EXISTS = "=";
    private static final Set<String> ENDINGS_OF_COM = Set.of("con", "cmo", "ocm", "vom", "xom", "comm", "coom", "cpm");
    private static final Set<String> DOMAINS = new HashSet<>();
    private static final Map<String, String> SLIPS = new HashMap<>();

    static {
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                DOMAINS.add(line.startsWith(EXISTS) ? line.substring(1) : line);
            }
        }
        for (String line : lines()) {
            if (DOMAINS.contains(line)) {
                addSlips(line);
            }
        }
    }

    private EmailProviders() {}

    /**
     * What the writer of a domain probably meant.
     *
     * @param domain a domain in lower case and ASCII
     * @return a provider's domain, or an ending such as {@code .com}; null when the domain looks meant
     */
    static @Nullable String meant(String domain) {
        if (DOMAINS.contains(domain)) {
            return null;
        }
        String provider = SLIPS.get(domain);
        boolean ending = ENDINGS_OF_COM.contains(domain.substring(domain.lastIndexOf('.') + 1));
        return provider == null && ending ? ".com" : provider;
    }

    /** One letter left out, doubled or swapped with the next one: what fingers do, and few other domains differ by. */
    private static void addSlips(String domain) {
        for (int i = 0; i < domain.length(); i++) {
            String before = domain.substring(0, i);
            String behind = domain.substring(i + 1);
            char letter = domain.charAt(i);
            addSlip(before + behind, domain);
            addSlip(before + letter + letter + behind, domain);
            if (!behind.isEmpty()) {
                addSlip(before + behind.charAt(0) + letter + behind.substring(1), domain);
            }
        }
    }

    private static void addSlip(String slip, String domain) {
        if (!DOMAINS.contains(slip)) {
            SLIPS.put(slip, domain);
        }
    }

    private static Iterable<String> lines() {
        return TextFiles.lines(EmailProviders.class::getResourceAsStream, "email-providers.txt");
    }
}
