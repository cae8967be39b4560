package com.isendu.contactimport.jobs.internal.table;

/**
 * Bytes of a job that are in the upload store.
 *
 * @param key where
 * @param size how many there are
 * @param queue in which a job of that size waits
 */
public record StoredUpload(FileKey key, long size, String queue) {}
