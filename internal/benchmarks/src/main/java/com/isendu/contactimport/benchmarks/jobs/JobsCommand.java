package com.isendu.contactimport.benchmarks.jobs;

import com.isendu.contactimport.benchmarks.system.LoadAverage;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code jobs}. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description =
                "Measures jobs on PostgreSQL: their start, their cost beside imports without them, their fairness.")
public final class JobsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--files",
            defaultValue = "300",
            description = "How many files a pass has. Default: ${DEFAULT-VALUE}.")
    private int files;

    @Option(names = "--rounds", defaultValue = "3", description = "How many passes. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--waiting", defaultValue = "10000", description = "How many jobs wait. Default: ${DEFAULT-VALUE}.")
    private int waiting;

    @Option(
            names = "--largest",
            defaultValue = "50000",
            description = "The rows of the largest file where shares are compared. Default: ${DEFAULT-VALUE}.")
    private int largest;

    /** For picocli to fill. */
    public JobsCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (JobStore store = JobStore.start();
                LoadAverage load = LoadAverage.watched()) {
            JobFigures figures = new JobFigures(store);
            // Neither of them is the one that warms the JVM for the other.
            figures.jobsPerMinute(files);
            figures.importsPerMinute(files);
            throughput(figures, out);
            double[] starts = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                starts[round] = figures.startMillis(round);
            }
            print(out, "submit to first rows: %.0f ms", median(starts));
            int done = Math.min(files, waiting);
            print(out, "a job of 10 rows with 10 waiting: %.2f ms", figures.millisPerJob(done, 10));
            print(out, "a job of 10 rows with %d waiting: %.2f ms", waiting, figures.millisPerJob(done, waiting));
            print(out, "longest wait of 50 accounts: %.2f times the fair one", figures.worstShare(files, largest, 1));
            print(out, "load at most %.1f", load.greatest());
        }
        return 0;
    }

    private void throughput(JobFigures figures, PrintWriter out) throws InterruptedException {
        double[] jobs = new double[rounds];
        double[] imports = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            jobs[round] = figures.jobsPerMinute(files);
            imports[round] = figures.importsPerMinute(files);
        }
        print(
                out,
                "files of 500 rows a minute: %.0f as jobs, %.0f without, ratio %.2f",
                median(jobs),
                median(imports),
                median(jobs) / median(imports));
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
