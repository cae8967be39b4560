/** Stores contacts, mappings and the history of imports in a relational database. */
@SuppressWarnings("module") // contact-import-jobs is compiled after it.
module com.isendu.contactimport.jdbc {
    requires transitive com.isendu.contactimport;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    // For COPY, if the driver is present.
    requires static org.postgresql.jdbc;

    exports com.isendu.contactimport.jdbc;

    // Internal to the project: the tables of jobs belong to the same schema and are accessed in the same way.
    exports com.isendu.contactimport.jdbc.internal.dialect to
            com.isendu.contactimport.jobs;
    exports com.isendu.contactimport.jdbc.internal.fault to
            com.isendu.contactimport.jobs;
    exports com.isendu.contactimport.jdbc.internal.json to
            com.isendu.contactimport.jobs;
    exports com.isendu.contactimport.jdbc.internal.session to
            com.isendu.contactimport.jobs;
    exports com.isendu.contactimport.jdbc.internal.table to
            com.isendu.contactimport.jobs;
}
