package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;

/** Who can take part in a race. */
public enum Contenders {
    /** The import into a database, all features on. */
    CONTACT_IMPORT("contact-import", Contenders.OWN_TABLE),
    /** The import into a database that has to find the duplicates too. */
    DUPLICATES_LEFT("contact-import, duplicates left to the database", Contenders.OWN_TABLE),
    /** The import without a sink. */
    CORE("contact-import without a sink", ""),
    /** The command line, in a process of its own. */
    COMMAND_LINE("contact-import on the command line", Contenders.OWN_TABLE),
    /** Jackson CSV, Hibernate Validator, JDBC batches. */
    JACKSON("Jackson CSV + Hibernate Validator + JDBC batches", PeerTable.NAME),
    /** opencsv, Hibernate Validator, JDBC batches. */
    OPENCSV("opencsv + Hibernate Validator + JDBC batches", PeerTable.NAME),
    /** Spring Batch 6. */
    SPRING_BATCH("Spring Batch 6", PeerTable.NAME),
    /** What a specialist could write by hand. */
    COPY_PIPELINE("hand-written COPY pipeline", Contenders.OWN_TABLE),
    /** The bound of PostgreSQL. */
    COPY("bare COPY of the clean rows", Contenders.OWN_TABLE),
    /** The bound of H2. */
    MERGE("bare MERGE KEY loop of the clean rows", Contenders.OWN_TABLE);

    private static final String OWN_TABLE = "contact_import_contact";

    private final String title;
    private final String table;

    Contenders(String title, String table) {
        this.title = title;
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
        return this == COPY || this == MERGE;
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
     * Prepares for imports into a database.
     *
     * @param url the JDBC URL of an own schema or database; blank where nothing is to be stored
     * @return the contender, to be closed by the caller
     * @throws Exception if it cannot
     */
    public Importer open(String url) throws Exception {
        return switch (this) {
            case CONTACT_IMPORT -> ContactImport.open(url);
            case DUPLICATES_LEFT -> ContactImport.leavingDuplicates(url);
            case CORE -> ContactImport.withoutSink();
            case JACKSON -> JacksonPeer.open(url);
            case OPENCSV -> OpencsvPeer.open(url);
            case SPRING_BATCH -> SpringBatchPeer.open(url);
            case COPY_PIPELINE -> CopyPipeline.open(url);
            case COPY -> CopyBound.open(url);
            case MERGE -> MergeBound.open(url);
            case COMMAND_LINE -> throw new IllegalArgumentException("the command line is a process, not a part of one");
        };
    }

    /**
     * Imports one file and closes.
     *
     * @param url as for {@link #open}
     * @param task what to import
     * @return what became of the rows
     * @throws Exception if it cannot
     */
    public Tally runOnce(String url, Task task) throws Exception {
        try (Importer importer = open(url)) {
            return importer.run(task);
        }
    }
}
