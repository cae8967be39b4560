package com.isendu.contactimport.web;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.session.ImportExecutor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import as pages: upload, mapping, confirmation of the consents, progress, outcome, and the error CSV to correct and import again. It
 * listens on the loopback address, in English and Italian, and needs no network.
 *
 * <pre>{@code
 * ImportOptions options = ImportOptions.builder("shop-42").defaultCountry("IT").build();
 * try (ImportWizard wizard = ImportWizard.builder(engine, options).start()) {
 *     System.out.println(wizard.uri());
 *     …
 * }
 * }</pre>
 *
 * <p>Each browser sees its own uploads only. They are kept in a directory that only the owner of the process can read; a file is deleted
 * when its import has ended, the rows in error when the person is done with them, after half an hour without a request, and when the wizard
 * is closed. A host that is not a person's own computer puts it behind its login and a proxy, see {@link Builder#origin}. Thread-safe.
 */
public final class ImportWizard implements AutoCloseable {

    private final WizardServer server;
    private final URI uri;

    private ImportWizard(WizardServer server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Starts a wizard.
     *
     * @param engine what imports; not closed by the wizard. Its mapping store must be one that lasts for <em>use the last configured
     *     mapping</em> to last
     * @param options what each import begins with: account, custom fields, default country and so on. What people choose on the pages
     *     comes on top; mapping, consent, error CSV, listener and language do not matter
     * @return a builder, not thread-safe
     */
    public static Builder builder(ImportEngine engine, ImportOptions options) {
        return new Builder(engine, options);
    }

    /**
     * The address of the first page.
     *
     * @return the address, with the port that was chosen
     */
    public URI uri() {
        return uri;
    }

    /**
     * Stops listening, cancels what is running, waits for it up to a minute, and deletes every upload and error CSV.
     *
     * @throws IOException if a file cannot be deleted
     */
    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Collects the parts of an {@link ImportWizard}. Not thread-safe. */
    public static final class Builder {

        private static final long DEFAULT_MAX_FILE_BYTES = 200_000_000;
        private static final int HIGHEST_PORT = 65_535;

        private final ImportEngine engine;
        private final ImportOptions options;
        private int port;
        private long maxFileBytes = DEFAULT_MAX_FILE_BYTES;
        private String confirmedBy = "";
        private @Nullable URI origin;
        private Path directory = Path.of(System.getProperty("java.io.tmpdir"));

        private Builder(ImportEngine engine, ImportOptions options) {
            this.engine = Objects.requireNonNull(engine, "engine");
            this.options = Objects.requireNonNull(options, "options");
        }

        /**
         * Sets the port.
         *
         * @param value 0 to 65535; 0, the default, for a free one
         * @return this builder
         * @throws IllegalArgumentException if it is no port
         */
        public Builder port(int value) {
            if (value < 0 || value > HIGHEST_PORT) {
                throw new IllegalArgumentException("port must be 0 to 65535");
            }
            this.port = value;
            return this;
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
         * Sets where uploads and error CSVs are kept while they are needed, each wizard in a directory of its own that others cannot read.
         *
         * @param value an existing directory; default the system's for temporary files
         * @return this builder
         */
        public Builder directory(Path value) {
            this.directory = Objects.requireNonNull(value, "directory");
            return this;
        }

        /**
         * Proposes who confirms the consents.
         *
         * @param value a name; default empty: a person enters it once
         * @return this builder
         */
        public Builder confirmedBy(String value) {
            this.confirmedBy = Objects.requireNonNull(value, "confirmedBy");
            return this;
        }

        /**
         * Sets how browsers reach the wizard when that is through a proxy, which must send on the {@code Host} they asked for. Requests for
         * another host, and forms from another origin, are refused.
         *
         * @param value scheme and authority, such as {@code https://import.shop.example}; default null: the loopback address
         * @return this builder
         * @throws IllegalArgumentException if it is neither http nor https, has no host, or has a path
         */
        public Builder origin(@Nullable URI value) {
            if (value != null && !isOrigin(value)) {
                throw new IllegalArgumentException("origin must be http://HOST or https://HOST, without a path");
            }
            this.origin = value;
            return this;
        }

        private static boolean isOrigin(URI value) {
            boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
            return web && value.getHost() != null && value.getRawPath().isEmpty();
        }

        /**
         * Starts listening.
         *
         * @return the wizard, to be closed
         * @throws IOException if there is no free port or no directory for uploads
         */
        public ImportWizard start() throws IOException {
            ServerSettings settings = new ServerSettings(port, origin, maxFileBytes, directory, confirmedBy);
            WizardServer server = new WizardServer(new ImportExecutor(engine), options, settings);
            URI own = URI.create("http://" + WizardServer.LOOPBACK + ":" + server.port() + "/");
            return new ImportWizard(server, origin == null ? own : origin.resolve("/"));
        }
    }
}
