package com.isendu.contactimport.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** What a host has anyway: a database, files to import, a place for results. */
final class Surroundings {

    private Surroundings() {}

    /** A database in memory, which lives as long as the program. */
    static DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** A file of the examples' data, seen from the project's folder or from this module's. */
    static Path sample(String name) {
        return Stream.of(Path.of("contact-import-examples", "data", name), Path.of("data", name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("start the examples in the folder of the project"));
    }

    /** A new folder for error CSVs, to be emptied by whoever runs the example. */
    static Path folder() throws IOException {
        return Files.createTempDirectory("contact-import-example-");
    }
}
