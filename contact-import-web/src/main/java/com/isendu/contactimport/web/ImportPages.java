package com.isendu.contactimport.web;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.web.PagesSettings.UploadLimits;
import com.isendu.contactimport.web.http.OriginGuard;
import com.isendu.contactimport.web.page.Languages;
import com.isendu.contactimport.web.page.Look;
import com.isendu.contactimport.web.upload.Uploads;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Web pages for imports as a servlet to mount in a host: upload, columns, confirmation of consents, progress, outcome,
 * correction of rows in error, and the history of the account. The pages work without scripts. They load nothing from
 * other servers, except a {@link Builder#logo} or {@link Builder#styleSheet} on another server.
 *
 * <pre>{@code
 * ImportPages pages = ImportPages.builder(engine, jobs, request -> visitorOf(request)).build();
 * context.addServlet("import", pages.servlet()).addMapping("/import/*");
 * }</pre>
 *
 * <p>One servlet serves all accounts: the host identifies the visitor of each request ({@link VisitorResolver}).
 * {@link ImportJobs} stores files, choices, imports and corrections by account, so that people can continue later, in
 * another browser or on another node. Any node that has started its jobs runs the imports. Thread-safe.
 */
public final class ImportPages implements AutoCloseable {

    private final Uploads uploads;
    private final Servlet servlet;

    private ImportPages(Builder builder) {
        PagesSettings settings = builder.settings();
        this.uploads = new Uploads(builder.engine, builder.jobs);
        Languages languages = new Languages(builder.engine::messages, builder.texts);
        this.servlet = new PagesServlet(settings, Steps.routes(uploads, settings), languages);
    }

    /**
     * Starts building the pages.
     *
     * @param engine the engine of the jobs; not closed. <em>Use the last configured mapping</em> requires a persistent
     *     mapping store
     * @param jobs the jobs, which store files and run imports; neither started nor closed by the pages
     * @param visitors identifies the visitor of a request
     * @return a builder, not thread-safe
     */
    public static Builder builder(ImportEngine engine, ImportJobs jobs, VisitorResolver visitors) {
        return new Builder(engine, jobs, visitors);
    }

    /**
     * Returns the pages as a servlet. Its mapping must end with {@code /*}. It parses uploads itself and needs no
     * multipart configuration.
     *
     * @return the servlet, the same for each call
     */
    public Servlet servlet() {
        return servlet;
    }

    /** Stops running checks and deletes temporary copies of files. Imports continue, because the jobs run them. */
    @Override
    public void close() {
        uploads.close();
    }

    /** Collects the parts of {@link ImportPages}. Not thread-safe. */
    public static final class Builder {

        private static final long DEFAULT_MAX_FILE_BYTES = 200_000_000;
        private static final long DEFAULT_MIN_BYTES_PER_SECOND = 1_000;
        private static final int DEFAULT_UPLOADS_PER_ADDRESS = 8;

        private final ImportEngine engine;
        private final ImportJobs jobs;
        private final VisitorResolver visitors;
        private final Set<URI> origins = new LinkedHashSet<>();
        private @Nullable String basePath;
        private long maxFileBytes = DEFAULT_MAX_FILE_BYTES;
        private long minBytesPerSecond = DEFAULT_MIN_BYTES_PER_SECOND;
        private int uploadsPerAddress = DEFAULT_UPLOADS_PER_ADDRESS;
        private List<String> frameAncestors = List.of();
        private @Nullable URI logo;
        private @Nullable URI styleSheet;
        private @Nullable Path texts;
        private @Nullable URI returnUrl;
        private @Nullable ImportHistory history;

        private Builder(ImportEngine engine, ImportJobs jobs, VisitorResolver visitors) {
            this.engine = Objects.requireNonNull(engine, "engine");
            this.jobs = Objects.requireNonNull(jobs, "jobs");
            this.visitors = Objects.requireNonNull(visitors, "visitors");
        }

        /**
         * Sets the path of the pages in the browser if it differs from that of the servlet, for example behind a proxy
         * that adds or removes a prefix.
         *
         * @param value a path such as {@code /shop/import}; empty for the root of the host; null, the default, for the
         *     path of the servlet
         * @return this builder
         * @throws IllegalArgumentException if the path does not begin with a slash or ends with one
         */
        public Builder basePath(@Nullable String value) {
            if (value != null && !value.isEmpty() && (!value.startsWith("/") || value.endsWith("/"))) {
                throw new IllegalArgumentException("basePath must begin with a slash and not end with one");
            }
            this.basePath = value;
            return this;
        }

        /**
         * Adds an origin under which browsers reach the pages. If at least one is added, requests to any other host and
         * changes sent from pages of any other origin are refused. If none is added, every host is accepted, and a
         * change must be sent from a page of the same host.
         *
         * @param value the origin, such as {@code https://shop.example}
         * @return this builder
         * @throws IllegalArgumentException if the scheme is neither http nor https, the host is missing, or there is a
         *     path
         */
        public Builder origin(URI value) {
            if (!isOrigin(value)) {
                throw new IllegalArgumentException("origin must be http://HOST or https://HOST, without a path");
            }
            this.origins.add(value);
            return this;
        }

        private static boolean isOrigin(URI value) {
            boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
            return web && value.getHost() != null && value.getRawPath().isEmpty();
        }

        /**
         * Sets the maximum size of a file. A larger file is refused during the upload.
         *
         * @param value the number of bytes, at least 1; default 200,000,000
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder maxFileBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxFileBytes must be at least 1");
            }
            this.maxFileBytes = value;
            return this;
        }

        /**
         * Sets the minimum average rate of an upload. After 30 seconds, a slower upload is refused.
         *
         * @param value bytes per second, at least 0; default 1,000
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder minBytesPerSecond(long value) {
            if (value < 0) {
                throw new IllegalArgumentException("minBytesPerSecond must not be negative");
            }
            this.minBytesPerSecond = value;
            return this;
        }

        /**
         * Sets the maximum number of concurrent uploads from one address, as returned by
         * {@code ServletRequest.getRemoteAddr}.
         *
         * @param value the number of uploads, at least 1; default 8
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder uploadsPerAddress(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("uploadsPerAddress must be at least 1");
            }
            this.uploadsPerAddress = value;
            return this;
        }

        /**
         * Sets the origins whose pages may show these pages in a frame ({@code frame-ancestors} of CSP Level 3).
         *
         * @param values origins such as {@code https://shop.example}, or {@code 'self'}; default none
         * @return this builder
         * @throws IllegalArgumentException if a value contains a character that would end the list
         */
        public Builder frameAncestors(List<String> values) {
            if (values.stream().anyMatch(value -> value.matches(".*[\\s;,].*"))) {
                throw new IllegalArgumentException("an origin has no space, comma or semicolon");
            }
            this.frameAncestors = List.copyOf(values);
            return this;
        }

        /**
         * Sets an image in place of the name at the top of each page.
         *
         * @param value the address; null, the default, for none
         * @return this builder
         */
        public Builder logo(@Nullable URI value) {
            this.logo = value;
            return this;
        }

        /**
         * Sets a style sheet that is loaded after that of the pages and can set its variables (docs/pages.md).
         *
         * @param value the address; null, the default, for none
         * @return this builder
         */
        public Builder styleSheet(@Nullable URI value) {
            this.styleSheet = value;
            return this;
        }

        /**
         * Sets a directory of texts. Each UTF-8 file {@code pages_LANGUAGE.properties} replaces texts of the pages by
         * key or adds a language.
         *
         * @param value the directory, read once by {@link #build}; null, the default, for none
         * @return this builder
         */
        public Builder texts(@Nullable Path value) {
            this.texts = value;
            return this;
        }

        /**
         * Sets the address to which people return after an import, such as that of their contacts.
         *
         * @param value the address; null, the default, for none
         * @return this builder
         */
        public Builder returnUrl(@Nullable URI value) {
            this.returnUrl = value;
            return this;
        }

        /**
         * Sets the history through which people can undo imports.
         *
         * @param value the history of the contact store; null, the default, to offer no undo
         * @return this builder
         */
        public Builder history(@Nullable ImportHistory value) {
            this.history = value;
            return this;
        }

        private PagesSettings settings() {
            return new PagesSettings(
                    visitors,
                    new OriginGuard(origins),
                    basePath,
                    new UploadLimits(maxFileBytes, minBytesPerSecond, uploadsPerAddress),
                    frameAncestors,
                    new Look(logo, styleSheet),
                    returnUrl,
                    history);
        }

        /**
         * Builds the pages.
         *
         * @return the pages, which the caller closes
         * @throws java.io.UncheckedIOException if a file of texts cannot be read
         */
        public ImportPages build() {
            return new ImportPages(this);
        }
    }
}
