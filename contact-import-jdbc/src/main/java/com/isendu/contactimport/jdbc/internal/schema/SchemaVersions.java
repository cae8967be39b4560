package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of the schema, each with one file for every database.
 *
 * @param files the files in the jar, with {@value #DATABASE} as a placeholder for the database; the first one is
 *     version 1
 */
public record SchemaVersions(List<String> files) {

    static final String DATABASE = "{database}";

    /** The versions of this library. */
    public static final SchemaVersions LIBRARY =
            ofLibrary("V1__contact_import.sql", "V2__second_key.sql", "V3__import_jobs.sql");

    private static SchemaVersions ofLibrary(String... names) {
        return new SchemaVersions(Arrays.stream(names)
                .map(name -> "/com/isendu/contactimport/jdbc/schema/" + DATABASE + "/" + name)
                .toList());
    }

    public SchemaVersions {
        files = List.copyOf(files);
    }

    int newest() {
        return files.size();
    }

    /** Returns the names of the files that lead from a version to the newest one. */
    List<String> filesAfter(int version) {
        return files.subList(version, newest()).stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
    }

    /** Returns the statements that lead from a version to the newest one. */
    public List<String> statementsAfter(int version, String database) {
        return files.subList(version, newest()).stream()
                .flatMap(file -> file(file, database).statements().stream())
                .toList();
    }

    /** The tables of the newest version by the names they have in the files. */
    Map<String, TableShape> tables(String database) {
        Map<String, TableShape> tables = new LinkedHashMap<>();
        files.forEach(file -> file(file, database).addTo(tables));
        return tables;
    }

    private static SchemaFile file(String name, String database) {
        return SchemaFile.of(name.replace(DATABASE, database));
    }
}
