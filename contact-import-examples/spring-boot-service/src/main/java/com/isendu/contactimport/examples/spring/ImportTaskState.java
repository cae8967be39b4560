package com.isendu.contactimport.examples.spring;

/** How far a task is. */
enum ImportTaskState {
    QUEUED,
    RUNNING,
    /** There is a result. */
    COMPLETED,
    /** Stopped midway; the same file sent with the same key goes on. */
    SUSPENDED,
    /** Nothing was written. */
    REFUSED;

    boolean isEnded() {
        return this != QUEUED && this != RUNNING;
    }
}
