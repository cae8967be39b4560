package com.isendu.contactimport.web;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.web.PagesSettings.Look;
import com.isendu.contactimport.web.PagesSettings.UploadLimits;
import com.isendu.contactimport.web.http.OriginGuard;
import com.isendu.contactimport.web.page.Languages;
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
 * The import as pages, a servlet to mount in a host: upload, columns, confirmation of the consents, progress, outcome,
 * correction of the rows in error, and the history of the account. They need no network and no scripts.
 *
 * <pre>{@code
 * ImportPages pages = ImportPages.builder(engine, jobs, request -> visitorOf(request)).build();
 * context.addServlet("import", pages.servlet()).addMapping("/import/*");
 * }</pre>
 *
 * <p>One servlet serves all accounts: the host says for each request who it comes from ({@link VisitorResolver}).
 * Files, what was chosen for them, imports and corrections are kept by {@link ImportJobs} under the account, so another
 * browser or node, or the same one a night later, goes on with them. Imports are run by whichever node has started its
 * jobs. Thread-safe.
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
     * Starts pages.
     *
     * @param engine what imports, the one of the jobs; not closed. Its mapping store must be one that lasts for <em>use
     *     the last configured mapping</em> to last
     * @param jobs what keeps files and runs imports; not started and not closed
     * @param visitors says who a request comes from
     * @return a builder, not thread-safe
     */
    public static Builder builder(ImportEngine engine, ImportJobs jobs, VisitorResolver visitors) {
        return new Builder(engine, jobs, visitors);
    }

    /**
     * Returns the pages as a servlet, to be mounted with a mapping that ends with {@code /*}. It reads forms with files
     * itself and needs no multipart configuration.
     *
     * @return the same servlet each time
     */
    public Servlet servlet() {
        return servlet;
    }

    /** Stops the checks that run and deletes the temporary copies of opened files. Imports go on, being the jobs'. */
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
         * Sets the path under which browsers find the pages, where that is not where the servlet is mounted: behind a
         * proxy that takes a prefix off, or puts one before it.
         *
         * @param value a path such as {@code /shop/import}; empty for the root of the host; null, the default, for the
         *     servlet's own
         * @return this builder
         * @throws IllegalArgumentException if it does not begin with a slash or ends with one
         */
        public Builder basePath(@Nullable String value) {
            if (value != null && !value.isEmpty() && (!value.startsWith("/") || value.endsWith("/"))) {
                throw new IllegalArgumentException("basePath must begin with a slash and not end with one");
            }
            this.basePath = value;
            return this;
        }

        /**
         * Adds an address by which browsers reach the pages. Requests for another host are refused then, and changes
         * from another origin; without any, changes must come from the host that was asked.
         *
         * @param value scheme and authority, such as {@code https://shop.example}
         * @return this builder
         * @throws IllegalArgumentException if it is neither http nor https, has no host, or has a path
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
         * Sets the largest file that is taken; what is larger is refused while it is being sent.
         *
         * @param value bytes, at least 1; default 200,000,000
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxFileBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxFileBytes must be at least 1");
            }
            this.maxFileBytes = value;
            return this;
        }

        /**
         * Sets how fast a file has to arrive, on average and after half a minute; what comes more slowly is refused.
         *
         * @param value bytes a second, at least 0; default 1,000
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder minBytesPerSecond(long value) {
            if (value < 0) {
                throw new IllegalArgumentException("minBytesPerSecond must not be negative");
            }
            this.minBytesPerSecond = value;
            return this;
        }

        /**
         * Sets how many files may arrive at a time from one address, as {@code ServletRequest.getRemoteAddr} names it.
         *
         * @param value at least 1; default 8
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder uploadsPerAddress(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("uploadsPerAddress must be at least 1");
            }
            this.uploadsPerAddress = value;
            return this;
        }

        /**
         * Sets whose pages may show these in a frame ({@code frame-ancestors} of CSP Level 3).
         *
         * @param values origins such as {@code https://shop.example}, or {@code 'self'}; default none
         * @return this builder
         * @throws IllegalArgumentException if one of them holds a character that would end the list
         */
        public Builder frameAncestors(List<String> values) {
            if (values.stream().anyMatch(value -> value.matches(".*[\\s;,].*"))) {
                throw new IllegalArgumentException("an origin has no space, comma or semicolon");
            }
            this.frameAncestors = List.copyOf(values);
            return this;
        }

        /**
         * Sets a picture in place of the name at the top of each page.
         *
         * @param value its address; default null, none
         * @return this builder
         */
        public Builder logo(@Nullable URI value) {
            this.logo = value;
            return this;
        }

        /**
         * Sets a style sheet that comes after the one of the pages, and can set its variables (docs/pages.md).
         *
         * @param value its address; default null, none
         * @return this builder
         */
        public Builder styleSheet(@Nullable URI value) {
            this.styleSheet = value;
            return this;
        }

        /**
         * Sets texts of the host's own: a file {@code pages_LANGUAGE.properties} in UTF-8 for each language replaces
         * texts of the pages by their keys, or adds a language.
         *
         * @param value a directory, read once; default null, none
         * @return this builder
         */
        public Builder texts(@Nullable Path value) {
            this.texts = value;
            return this;
        }

        /**
         * Sets where people go when they are done: to their contacts.
         *
         * @param value an address; default null, nowhere
         * @return this builder
         */
        public Builder returnUrl(@Nullable URI value) {
            this.returnUrl = value;
            return this;
        }

        /**
         * Sets where imports are undone.
         *
         * @param value the history of the contact store; default null: the pages offer no undo
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
         * Makes the pages.
         *
         * @return the pages, to be closed
         * @throws java.io.UncheckedIOException if a file of texts cannot be read
         */
        public ImportPages build() {
            return new ImportPages(this);
        }
    }
}
