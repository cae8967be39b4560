package com.isendu.contactimport.web;

import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.http.OriginGuard;
import com.isendu.contactimport.web.page.Frame;
import com.isendu.contactimport.web.page.Look;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host has decided.
 *
 * @param visitors says who asks
 * @param guard from where requests may come
 * @param basePath where browsers find the pages, without a slash at its end; null for where the servlet is mounted
 * @param limits of uploads
 * @param frames the origins whose pages may show these in a frame
 * @param look how the pages look
 * @param returnUrl where people go when they are done; null for nowhere
 * @param contactHistory where imports are undone; null where they are not
 */
record PagesSettings(
        VisitorResolver visitors,
        OriginGuard guard,
        @Nullable String basePath,
        UploadLimits limits,
        List<String> frames,
        Look look,
        @Nullable URI returnUrl,
        @Nullable ImportHistory contactHistory) {

    private static final Visitor NOBODY =
            Visitor.of(ImportOptions.builder("nobody").build());

    PagesSettings {
        frames = List.copyOf(frames);
    }

    /**
     * What an upload may cost.
     *
     * @param mostBytes how many bytes a file may have
     * @param leastRate how many bytes have to come each second
     * @param mostOfOneAddress how many may come at a time from one address
     */
    record UploadLimits(long mostBytes, long leastRate, int mostOfOneAddress) {}

    Optional<ImportHistory> history() {
        return Optional.ofNullable(contactHistory);
    }

    /** Where browsers find the pages, without a slash at its end. */
    String baseOf(HttpServletRequest request) {
        return basePath != null ? basePath : request.getContextPath() + request.getServletPath();
    }

    /** What is around each page. */
    Frame frame(String base) {
        return new Frame(base, look);
    }

    /** Somebody of whom nothing is known. */
    Visitor nobody() {
        return NOBODY;
    }

    /** Returns the headers of each answer. */
    Map<String, String> headers() {
        String ancestors = frames.isEmpty() ? "'none'" : String.join(" ", frames);
        return Map.of(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:" + sourceOf(look.logo()) + "; style-src 'self'"
                        + sourceOf(look.styleSheet())
                        + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors " + ancestors,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Cache-Control",
                "no-store");
    }

    private static String sourceOf(@Nullable URI address) {
        return address == null || address.getHost() == null
                ? ""
                : " " + address.getScheme() + "://" + address.getRawAuthority();
    }
}
