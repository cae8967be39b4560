package com.isendu.contactimport.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessStatTest {

    @Test
    void readsTheCpuOfAProcessWhateverItsName() {
        String line = "42 (postgres: (x) y) S 7 42 42 0 -1 4 1 2 3 4 100 20 5 6 20 0 1 0 9";

        assertThat(ProcessStat.parse(line)).isEqualTo(new ProcessStat(7, 120, 11));
    }

    @Test
    void knowsThePeakOfARunningProcessAndNoneOfAnEndedOne() throws Exception {
        assertThat(PeakMemory.kibOf("self")).isPositive();
        assertThat(PeakMemory.kibOf(endedProcess())).isZero();
    }

    private static String endedProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return Long.toString(process.pid());
    }
}
