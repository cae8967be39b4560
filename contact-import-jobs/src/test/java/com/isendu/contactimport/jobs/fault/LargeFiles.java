package com.isendu.contactimport.jobs.fault;

/** From which size on files of these tests are large. */
final class LargeFiles {

    static final long FROM_BYTES = 500_000;

    private LargeFiles() {}
}
