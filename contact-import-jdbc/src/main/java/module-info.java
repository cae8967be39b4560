/** Contacts, remembered mappings and the history of imports in a relational database. */
module com.isendu.contactimport.jdbc {
    requires transitive com.isendu.contactimport;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    // For COPY, where the driver is there.
    requires static org.postgresql.jdbc;

    exports com.isendu.contactimport.jdbc;
}
