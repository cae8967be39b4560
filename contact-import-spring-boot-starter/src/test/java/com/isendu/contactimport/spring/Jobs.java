package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Jobs of the account shop-42. */
final class Jobs {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Jobs() {}

    /** Two people. */
    static InputStream file() {
        String csv = "email,first_name\nanna@example.com,Anna\nbruno@example.com,Bruno\n";
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    static ImportOptions options(String account) {
        return ImportOptions.builder(account)
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
    }

    static ImportJob submit(ApplicationContext context) {
        return context.getBean(ImportJobs.class).submit(options("shop-42"), file(), JobFile.UNNAMED);
    }

    /** The job when it has ended. */
    static ImportJob ended(ApplicationContext context, ImportJob job) {
        ImportJobs jobs = context.getBean(ImportJobs.class);
        return await(
                () -> jobs.find(job.account(), job.id()).orElseThrow(),
                now -> now.state().isEnded());
    }

    /** Asks until the answer is as it is to be; fails after a minute. */
    static <T> T await(Supplier<T> question, Predicate<T> fits) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.get();
        while (!fits.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after a minute " + answer);
            }
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
