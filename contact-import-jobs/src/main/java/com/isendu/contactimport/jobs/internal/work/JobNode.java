package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.work.Cleaning.Keeping;
import com.isendu.contactimport.jobs.internal.work.JobScheduler.Turns;
import com.isendu.contactimport.source.UploadStore;
import java.util.List;
import javax.sql.DataSource;

/**
 * The parts of a node. Thread-safe.
 *
 * @param database where jobs are kept
 * @param files the files of jobs
 * @param cleaning deletes files
 * @param scheduler gives this node its turns
 * @param uploads takes files
 * @param drafts changes jobs before they are submitted
 * @param corrections makes jobs of the rows in error of others
 * @param submissions has jobs wait their turn
 * @param stops stops them
 */
public record JobNode(
        JobDatabase database,
        JobFiles files,
        Cleaning cleaning,
        JobScheduler scheduler,
        Uploads uploads,
        Drafts drafts,
        Corrections corrections,
        Submissions submissions,
        JobStops stops) {

    /**
     * What makes a node different from others.
     *
     * @param settings how jobs are run
     * @param turns how the node takes its turns
     * @param keeping for how long what is kept
     * @param largeBytes from how many bytes on a file is large
     * @param jdbc where the tables are
     */
    public record NodeSettings(JobSettings settings, Turns turns, Keeping keeping, long largeBytes, JdbcOptions jdbc) {}

    /**
     * Puts a node together, and looks whether the tables are there; starts nothing.
     *
     * @param recurring what is done again and again
     */
    public static JobNode of(
            DataSource dataSource, UploadStore store, NodeSettings node, List<RecurringWork> recurring) {
        Turns turns = node.turns();
        JobSettings settings = node.settings();
        ImportEngine engine = settings.engine();
        JobDatabase database =
                JobDatabase.of(dataSource, node.jdbc(), turns.heartbeat().multipliedBy(turns.missedHeartbeats()));
        database.verify();
        JobFiles files = new JobFiles(store);
        Cleaning cleaning =
                new Cleaning(database, store, files, node.keeping(), ImportHistory.of(dataSource, node.jdbc()));
        JobRunner runner = new JobRunner(settings, database, files);
        JobScheduler scheduler = JobScheduler.of(dataSource, database, runner, turns, recurring, cleaning);
        JobEnds ends = new JobEnds(database, settings.listener());
        Uploads uploads = new Uploads(database, files, node.largeBytes());
        Drafts drafts = new Drafts(database, files, uploads);
        return new JobNode(
                database,
                files,
                cleaning,
                scheduler,
                uploads,
                drafts,
                new Corrections(engine, database, files, uploads, drafts),
                new Submissions(database, uploads, scheduler::open),
                new JobStops(engine, database, files, runner, ends, cleaning));
    }

    /** A job; fails where the account has none of that id. */
    public JobRow job(String account, String id) {
        return database.get(account, id);
    }
}
