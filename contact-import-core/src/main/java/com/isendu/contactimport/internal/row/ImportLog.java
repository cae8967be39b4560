package com.isendu.contactimport.internal.row;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only logger of imports, named after the base package. Its lines contain ids, codes and counts, never a cell. */
public final class ImportLog {

    /** Use only methods that SLF4J 1.7 also has. */
    public static final Logger LOGGER = LoggerFactory.getLogger("com.isendu.contactimport");

    private ImportLog() {}
}
