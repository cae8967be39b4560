/**
 * Runs imports as queued jobs that several nodes share in one database. A job survives the failure of the node that
 * runs it.
 */
module com.isendu.contactimport.jobs {
    requires transitive com.isendu.contactimport;
    requires transitive com.isendu.contactimport.jdbc;
    requires static com.isendu.contactimport.xlsx;
    requires static transitive org.jspecify;
    requires com.github.kagkarlsson.scheduler;
    requires org.slf4j;

    exports com.isendu.contactimport.jobs;
    exports com.isendu.contactimport.jobs.job;
}
