package com.isendu.contactimport.jobs.internal.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One slot for a running job of a queue. Each account has a separate queue, so that accounts take turns regardless of
 * their number of waiting jobs. Large files share one queue, so that threads remain for the others.
 *
 * @param queue the queue
 * @param number which lane, counted from 1
 */
record Lane(String queue, int number) {

    /** The queue of large files; no hash of an account looks like it. */
    static final String LARGE = "large";

    private static final String SEPARATOR = ".";
    private static final int HASH_BYTES = 16;

    /** Returns the queue of an account, which its name cannot be read from. */
    static String queueOf(String account) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    static Lane parse(String instance) {
        int separator = instance.lastIndexOf(SEPARATOR);
        return new Lane(instance.substring(0, separator), Integer.parseInt(instance.substring(separator + 1)));
    }

    /** Its name among the tasks. */
    String instance() {
        return queue + SEPARATOR + number;
    }
}
