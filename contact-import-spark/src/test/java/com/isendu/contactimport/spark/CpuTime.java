package com.isendu.contactimport.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What something costs this process; printed, never judged. */
record CpuTime(String what, int rows, long startNanos) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static CpuTime start(String what, int rows) {
        return new CpuTime(what, rows, SYSTEM.getProcessCpuTime());
    }

    void print() {
        long nanos = SYSTEM.getProcessCpuTime() - startNanos;
        System.out.printf("%s: %.1f CPU microseconds a row of %,d%n", what, nanos / 1e3 / rows, rows);
    }
}
