package com.isendu.contactimport.web;

import com.isendu.contactimport.web.session.BrowserSession;
import com.isendu.contactimport.web.session.ImportExecutor;
import com.isendu.contactimport.web.session.RandomNames;
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
final class BrowserSessions implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final long MINUTES_BETWEEN_LOOKS = 1;
    private static final int MOST = 10_000;

    private final Map<String, BrowserSession> sessions = new ConcurrentHashMap<>();
    private final Path directory;
    private final ImportExecutor executor;
    private final String name;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> looking;

    /** Keeps files in a directory that only the owner of the process can read. */
    BrowserSessions(ImportExecutor executor, String name, Path parent) throws IOException {
        this.executor = executor;
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
    BrowserSession find(@Nullable String secret) {
        BrowserSession session = secret == null ? null : sessions.get(secret);
        if (session != null) {
            session.seen();
        }
        return session;
    }

    /** Welcomes a new browser; gives its secret. Refuses one too many, so that whoever keeps no cookie cannot fill the memory. */
    String welcome() {
        if (sessions.size() >= MOST) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refused.busy");
        }
        String secret = RandomNames.next();
        sessions.put(secret, new BrowserSession(directory, executor, name));
        return secret;
    }

    private void forgetIdle() {
        sessions.values().removeIf(session -> {
            boolean gone = session.isGone(IDLE);
            if (gone) {
                session.discardAll();
            }
            return gone;
        });
    }

    /** Stops what runs, waits for it and deletes every file. */
    @Override
    public void close() throws IOException {
        looking.cancel(false);
        looks.shutdown();
        sessions.values().forEach(BrowserSession::cancelAll);
        executor.close();
        sessions.values().forEach(BrowserSession::discardAll);
        Files.deleteIfExists(directory);
    }
}
