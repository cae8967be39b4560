package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The expected tables of the newest version, read once from the schema files. Thread-safe. */
final class ExpectedTables {

    private final SchemaVersions versions;
    private final Map<String, Map<String, TableShape>> byDatabase = new ConcurrentHashMap<>();

    ExpectedTables(SchemaVersions versions) {
        this.versions = versions;
    }

    /** The tables for a database by the names they have in the files. */
    Map<String, TableShape> of(String database) {
        return byDatabase.computeIfAbsent(database, versions::tables);
    }
}
