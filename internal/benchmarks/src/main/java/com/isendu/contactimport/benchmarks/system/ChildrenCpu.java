package com.isendu.contactimport.benchmarks.system;

import java.io.IOException;
import java.time.Duration;

/** CPU time of the processes that this one has started and that have ended. */
public final class ChildrenCpu {

    private ChildrenCpu() {}

    /**
     * Reads it.
     *
     * @return what they have used, to 10 ms
     * @throws IOException if the system does not say
     */
    public static Duration soFar() throws IOException {
        return ProcessStat.duration(ProcessStat.of("self").ticksOfEndedChildren());
    }
}
