package com.isendu.contactimport.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The browsers that use the wizard, each by the secret in its cookie; forgotten with their files when idle. */
final class Visitors implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final long MINUTES_BETWEEN_LOOKS = 1;
    private static final int MOST = 10_000;

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Path directory;
    private final Desk desk;
    private final String name;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> looking;

    /** Keeps files in a directory that only the owner of the process can read. */
    Visitors(Desk desk, String name, Path parent) throws IOException {
        this.desk = desk;
        this.name = name;
        this.directory = Files.createTempDirectory(parent, "contact-import-web-");
        this.looking = looks.scheduleWithFixedDelay(
                this::forgetIdle, MINUTES_BETWEEN_LOOKS, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    /** A place for what is being uploaded. */
    Path directory() {
        return directory;
    }

    @Nullable
    Visitor find(@Nullable String secret) {
        Visitor visitor = secret == null ? null : visitors.get(secret);
        if (visitor != null) {
            visitor.seen();
        }
        return visitor;
    }

    /** Welcomes a new browser; gives its secret. Refuses one too many, so that whoever keeps no cookie cannot fill the memory. */
    String welcome() {
        if (visitors.size() >= MOST) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refused.busy");
        }
        String secret = Secrets.next();
        visitors.put(secret, new Visitor(directory, desk, name));
        return secret;
    }

    private void forgetIdle() {
        visitors.values().removeIf(visitor -> {
            boolean gone = visitor.isGone(IDLE);
            if (gone) {
                visitor.discardAll();
            }
            return gone;
        });
    }

    /** Stops what runs, waits for it and deletes every file. */
    @Override
    public void close() throws IOException {
        looking.cancel(false);
        looks.shutdown();
        visitors.values().forEach(Visitor::cancelAll);
        desk.close();
        visitors.values().forEach(Visitor::discardAll);
        Files.deleteIfExists(directory);
    }
}
