/** One small program per feature. */
module com.isendu.contactimport.examples {
    requires com.isendu.contactimport;
    requires com.isendu.contactimport.jdbc;
    requires com.isendu.contactimport.jobs;
    requires com.isendu.contactimport.xlsx;
    requires com.h2database;
    // A supertype of H2's data source is there, and H2 has no descriptor to say so.
    requires java.naming;
    // Of the API in the package http.
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires static org.jspecify;

    // The provider of Jakarta Validation reads the host's rules on a contact.
    opens com.isendu.contactimport.examples;
}
