/** The command line. */
module com.isendu.contactimport.cli {
    requires com.isendu.contactimport;
    requires com.isendu.contactimport.jdbc;
    requires com.isendu.contactimport.jobs;
    requires com.isendu.contactimport.web;
    requires com.isendu.contactimport.xlsx;
    requires com.h2database;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.logging;
    // A supertype of H2's data source is there, and H2 has no descriptor to say so.
    requires java.naming;
    requires java.sql;
    requires me.tongfei.progressbar;
    requires org.eclipse.jetty.ee10.servlet;
    requires org.eclipse.jetty.server;
    requires static org.jspecify;

    // picocli sets the fields of its commands.
    opens com.isendu.contactimport.cli to
            info.picocli;
}
