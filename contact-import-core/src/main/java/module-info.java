/**
 * Imports contacts from the CSV files of any software into a contact store. Every row is counted as imported, skipped
 * or rejected. Start with {@link com.isendu.contactimport.ImportEngine}.
 */
@SuppressWarnings("module") // The modules after "to" are compiled later.
module com.isendu.contactimport {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.slf4j;

    exports com.isendu.contactimport;
    exports com.isendu.contactimport.contact;
    exports com.isendu.contactimport.error;
    exports com.isendu.contactimport.history;
    exports com.isendu.contactimport.mapping;
    exports com.isendu.contactimport.options;
    exports com.isendu.contactimport.plan;
    exports com.isendu.contactimport.report;
    exports com.isendu.contactimport.row;
    exports com.isendu.contactimport.sink;
    exports com.isendu.contactimport.source;

    // Internal to the project: the command line and the pages share the message bundles; workbooks use the formula
    // guard of the error CSV.
    exports com.isendu.contactimport.internal.text to
            com.isendu.contactimport.cli,
            com.isendu.contactimport.web,
            com.isendu.contactimport.xlsx;
    exports com.isendu.contactimport.internal.errorcsv to
            com.isendu.contactimport.xlsx;

    // Internal to the project: one import that is distributed over several processes.
    exports com.isendu.contactimport.internal.partition to
            com.isendu.contactimport.spark;

    // The provider of Jakarta Validation creates the constraint validator and reads the contact by reflection.
    opens com.isendu.contactimport.contact;
}
