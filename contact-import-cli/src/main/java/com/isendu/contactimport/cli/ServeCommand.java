package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.serve.PagesServer;
import com.isendu.contactimport.options.ImportOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages until the process is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the import as pages on 127.0.0.1 and prints their address.",
            "Ends with Ctrl-C; what is being imported then goes on with the next start, and nothing is lost."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Port of the pages. Default: a free one.")
    private int port;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SuppressionOptions suppression = new SuppressionOptions();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Country of phone numbers without one, as the pages propose it. Default: none.")
    private @Nullable String country;

    @Option(
            names = "--consent",
            paramLabel = "NAME",
            description = "Who confirms the consents, as the pages propose it; they are confirmed there all the same."
                    + " Default: asked for on the pages.")
    private String consent = "";

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            description = "The largest file that is taken, in megabytes. Default: 200.")
    private int maxMegabytes = 200;

    @Mixin
    private final Streams streams = new Streams();

    ServeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        ImportOptions options = Usage.of(streams, this::options);
        PagesServer.Settings settings = Usage.of(streams, () -> settings(options));
        DatabaseAddress address = database.address(streams);
        CountDownLatch closed = new CountDownLatch(1);
        try (ContactDatabase opened = ContactDatabase.open(address)) {
            ImportEngine engine = opened.engine(suppression.secret(address, options));
            serve(PagesServer.start(opened, engine, settings), closed);
        } finally {
            closed.countDown();
        }
        return ExitCode.DONE;
    }

    private PagesServer.Settings settings(ImportOptions options) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be 0 to 65535");
        }
        if (maxMegabytes < 1) {
            throw new IllegalArgumentException("max-megabytes must be at least 1");
        }
        return new PagesServer.Settings(options, consent, port, maxMegabytes * 1_000_000L);
    }

    private ImportOptions options() {
        return ImportOptions.builder(database.account())
                .defaultCountry(country == null ? null : country.toUpperCase(Locale.ROOT))
                .build();
    }

    /**
     * Waits for the end of the process. The process does not end before the server has stopped between two batches and
     * the database is closed: H2 can lose what was committed last if it is cut off while it closes its file.
     */
    private void serve(PagesServer server, CountDownLatch closed) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped, closed)));
        streams.data().println(server.uri());
        streams.data().flush();
        stopped.await();
    }

    private static void stop(PagesServer server, CountDownLatch stopped, CountDownLatch closed) {
        try {
            server.close();
        } finally {
            stopped.countDown();
            awaitClosed(closed);
        }
    }

    private static void awaitClosed(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
