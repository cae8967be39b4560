/**
 * Imports as jobs: they wait their turn, survive the machine that runs them, and are shared by several nodes in one
 * database.
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
