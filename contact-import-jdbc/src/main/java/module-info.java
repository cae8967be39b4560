/** Contacts, remembered mappings and the history of imports in a relational database. */
module com.isendu.contactimport.jdbc {
    requires transitive com.isendu.contactimport;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports com.isendu.contactimport.jdbc;
}
