/** The command line, and one small program per feature. */
module com.isendu.contactimport.examples {
    requires com.isendu.contactimport;
    requires com.isendu.contactimport.jdbc;
    requires info.picocli;
    requires java.logging;
    requires java.sql;
    requires me.tongfei.progressbar;
    requires static org.jspecify;

    // picocli sets the fields of its commands.
    opens com.isendu.contactimport.examples.cli to
            info.picocli;
}
