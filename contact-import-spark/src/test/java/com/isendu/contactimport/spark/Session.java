package com.isendu.contactimport.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;

/** The one session of the tests: a second one would cost seconds. Two local slots, each task tried four times. */
final class Session {

    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2,4]")
            .appName("contact-import")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", warehouse())
            .getOrCreate();

    private Session() {}

    static SparkSession spark() {
        return SPARK;
    }

    private static String warehouse() {
        try {
            return Files.createTempDirectory("contact-import-warehouse").toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
