package com.isendu.contactimport.web.session;

import com.isendu.contactimport.options.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One browser: its uploads and nobody else's, a token for its forms, and who uses it. */
public final class BrowserSession {

    private final String token = RandomNames.next();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Path directory;
    private final ImportExecutor executor;
    private volatile String name;
    private volatile long seenAt = System.nanoTime();

    public BrowserSession(Path directory, ImportExecutor executor, String name) {
        this.directory = directory;
        this.executor = executor;
        this.name = name;
    }

    /** What each of its forms carries, so that no other site can send one. */
    public String token() {
        return token;
    }

    /** Who confirms the consents; empty before anybody has. */
    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Takes a file in; throws what {@link Upload} throws, and leaves nothing of it behind then. */
    public Upload take(InputStream bytes, String fileName, ImportOptions options) throws IOException {
        UploadedFile file = UploadedFile.of(bytes, fileName, directory);
        try {
            Upload upload = new Upload(RandomNames.next(), file, options, executor);
            uploads.put(upload.id(), upload);
            return upload;
        } catch (RuntimeException e) {
            file.delete();
            throw e;
        }
    }

    public Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    public void discard(Upload upload) {
        if (uploads.remove(upload.id(), upload)) {
            upload.discard();
        }
    }

    public void seen() {
        seenAt = System.nanoTime();
    }

    /** Whether nobody has asked for anything for that long and nothing is running. */
    public boolean isGone(Duration idle) {
        return System.nanoTime() - seenAt > idle.toNanos()
                && uploads.values().stream().noneMatch(Upload::isRunning);
    }

    /** Stops what runs. */
    public void cancelAll() {
        uploads.values().stream().flatMap(upload -> upload.job().stream()).forEach(Job::cancel);
        uploads.values().stream()
                .flatMap(upload -> upload.begunCheck().stream())
                .forEach(Job::cancel);
    }

    /** Leaves no file behind. */
    public void discardAll() {
        uploads.values().forEach(this::discard);
    }
}
