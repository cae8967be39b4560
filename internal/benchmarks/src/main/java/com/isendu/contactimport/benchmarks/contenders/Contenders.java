package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;

/** Who can take part in a race. */
public enum Contenders {
    /** The import into a database, all features on. */
    CONTACT_IMPORT("contact-import", false, "contact_import_contact"),
    /** The import into a database that has to tell the duplicates too. */
    DUPLICATES_LEFT("contact-import, duplicates left to the database", false, "contact_import_contact"),
    /** The import without a sink. */
    CORE("contact-import without a sink", false, ""),
    /** The import without a sink, once the JVM has compiled it. */
    CORE_WARM("contact-import without a sink, third pass", false, ""),
    /** Jackson CSV, Hibernate Validator, JDBC batches. */
    JACKSON("Jackson CSV + Hibernate Validator + JDBC batches", false, PeerTable.NAME),
    /** opencsv, Hibernate Validator, JDBC batches. */
    OPENCSV("opencsv + Hibernate Validator + JDBC batches", false, PeerTable.NAME),
    /** Spring Batch 6. */
    SPRING_BATCH("Spring Batch 6", false, PeerTable.NAME),
    /** The bound of PostgreSQL. */
    COPY("bare COPY of the clean rows", true, "contact_import_contact"),
    /** The bound of H2. */
    MERGE("bare MERGE KEY loop of the clean rows", true, "contact_import_contact");

    private final String title;
    private final boolean isBound;
    private final String table;

    Contenders(String title, boolean isBound, String table) {
        this.title = title;
        this.isBound = isBound;
        this.table = table;
    }

    /**
     * The name in tables and pictures.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * Whether this is a bare operation on clean rows, which rejects nothing.
     *
     * @return true if so
     */
    public boolean isBound() {
        return isBound;
    }

    /**
     * Where this stores contacts.
     *
     * @return the name of a table; empty where nothing is stored
     */
    public String table() {
        return table;
    }

    /**
     * Imports the file of a task, all the way.
     *
     * @param task what to import and where to
     * @return what became of the rows; a bare operation tells only what it stored
     * @throws Exception if it cannot; then there is no result
     */
    public Tally run(Task task) throws Exception {
        return switch (this) {
            case CONTACT_IMPORT -> ContactImport.intoDatabase(task);
            case DUPLICATES_LEFT -> ContactImport.leavingDuplicates(task);
            case CORE -> ContactImport.withoutSink(task);
            case CORE_WARM -> ContactImport.warm(task);
            case JACKSON -> JacksonPeer.run(task);
            case OPENCSV -> OpencsvPeer.run(task);
            case SPRING_BATCH -> SpringBatchPeer.run(task);
            case COPY -> CopyBound.run(task);
            case MERGE -> MergeBound.run(task);
        };
    }
}
