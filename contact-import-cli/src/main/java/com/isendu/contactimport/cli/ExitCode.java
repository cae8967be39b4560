package com.isendu.contactimport.cli;

import com.isendu.contactimport.report.ImportResult;

/** What the process ends with; scripts depend on the numbers. */
final class ExitCode {

    static final int DONE = 0;
    static final int STOPPED = 1;
    static final int USAGE = 2;
    static final int SOME = 3;
    static final int NONE = 4;
    static final int SUSPENDED = 5;

    private ExitCode() {}

    static int of(ImportResult result) {
        return result.match(all -> DONE, some -> SOME, none -> NONE);
    }
}
