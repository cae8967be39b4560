package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** The tasks that are running and the last that have ended, in memory: the history of imports is in the database. */
@Service
class ImportTasks implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int KEPT = 100;

    private final ImportEngine engine;
    private final Path directory;
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));
    private final AtomicLong arrivals = new AtomicLong();
    private final Map<Long, ImportTask> tasks = new ConcurrentSkipListMap<>();

    ImportTasks(ImportEngine engine) throws IOException {
        this.engine = engine;
        // Readable by nobody else.
        this.directory = Files.createTempDirectory("contact-import-");
    }

    /** Starts an import; from now on the source is the task's to delete. */
    ImportTask start(String account, ContactSource source, ImportOptions.Builder options) throws IOException {
        ImportTask task = new ImportTask(UUID.randomUUID().toString(), account, directory);
        try {
            executor.execute(() -> task.run(engine, source, options));
        } catch (RejectedExecutionException e) {
            source.close();
            throw new ServiceException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new ErrorCode("SERVICE_BUSY"),
                    "Too many imports are waiting. Try again later.");
        }
        tasks.put(arrivals.incrementAndGet(), task);
        dropOldest();
        return task;
    }

    /** The task of that id, if it is the account's. */
    ImportTask find(String account, String id) {
        return tasks.values().stream()
                .filter(task -> task.id().equals(id) && task.isOf(account))
                .findAny()
                .orElseThrow(() -> new ServiceException(
                        HttpStatus.NOT_FOUND, ErrorCode.IMPORT_UNKNOWN, "There is no such import."));
    }

    /** Forgets a task that has ended. */
    void remove(ImportTask task) {
        tasks.values().remove(task);
        task.discard();
    }

    private void dropOldest() {
        List<ImportTask> ended =
                tasks.values().stream().filter(task -> task.state().isEnded()).toList();
        ended.stream().limit(Math.max(0, ended.size() - KEPT)).forEach(this::remove);
    }

    /** Stops what is running, between two batches, and leaves no file behind. */
    @Override
    public void destroy() throws IOException, InterruptedException {
        tasks.values().forEach(ImportTask::cancel);
        executor.shutdown();
        if (executor.awaitTermination(30, TimeUnit.SECONDS)) {
            tasks.values().forEach(ImportTask::discard);
            Files.deleteIfExists(directory);
        }
    }
}
