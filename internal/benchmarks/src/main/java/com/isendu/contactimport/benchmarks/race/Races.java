package com.isendu.contactimport.benchmarks.race;

import static com.isendu.contactimport.benchmarks.contenders.Contenders.CONTACT_IMPORT;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.COPY;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.COPY_PIPELINE;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.CORE;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.DUPLICATES_LEFT;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.JACKSON;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.MERGE;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.OPENCSV;
import static com.isendu.contactimport.benchmarks.contenders.Contenders.SPRING_BATCH;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The races there are. */
enum Races {
    FRESH("Fresh import into PostgreSQL"),
    AGAIN("Import of the same file again into PostgreSQL"),
    WARM("Fresh imports in one JVM into PostgreSQL"),
    WARM_AGAIN("Imports of the same file again in one JVM into PostgreSQL"),
    SMALL_500("Files of 500 rows into PostgreSQL"),
    SMALL_5000("Files of 5,000 rows into PostgreSQL"),
    SMALL_20000("Files of 20,000 rows into PostgreSQL"),
    CLI_500("The command line, 500 rows into an H2 file"),
    CLI_5000("The command line, 5,000 rows into an H2 file"),
    H2("Fresh imports in one JVM into an H2 file"),
    CORE_PASSES("Imports in one JVM without a sink"),
    FAULTY("What faulty rows cost, without a sink"),
    FAULTY_POSTGRESQL("What faulty rows cost, into PostgreSQL"),
    GROWTH_512M("Ten times the rows with -Xmx512m, without a sink"),
    GROWTH_64M("Ten times the rows with -Xmx64m, duplicates left to PostgreSQL");

    private static final Contenders[] PEERS = {CONTACT_IMPORT, JACKSON, OPENCSV, SPRING_BATCH, COPY_PIPELINE};
    private static final Contenders[] PEERS_AND_BOUND = {
        CONTACT_IMPORT, JACKSON, OPENCSV, SPRING_BATCH, COPY_PIPELINE, COPY
    };

    private final String title;

    Races(String title) {
        this.title = title;
    }

    /** What it is called on the command line and in file names. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The race with these settings. */
    Race of(RaceSettings settings) {
        RaceBuilder race = new RaceBuilder(key(), title, settings);
        return switch (this) {
            case FRESH -> race.large(Storage.POSTGRESQL, PEERS_AND_BOUND);
            case AGAIN -> race.again().large(Storage.POSTGRESQL, PEERS);
            case WARM -> race.passes().large(Storage.POSTGRESQL, CONTACT_IMPORT, JACKSON, COPY_PIPELINE, COPY);
            case WARM_AGAIN -> race.again().passes().large(Storage.POSTGRESQL, CONTACT_IMPORT, JACKSON, COPY_PIPELINE);
            case SMALL_500 -> race.small(500);
            case SMALL_5000 -> race.small(5_000);
            case SMALL_20000 -> race.small(20_000);
            case CLI_500 -> race.commandLine(500);
            case CLI_5000 -> race.commandLine(5_000);
            case H2 -> race.passes().large(Storage.H2_FILE, CONTACT_IMPORT, MERGE);
            case CORE_PASSES -> race.passes().large(Storage.NONE, CORE);
            case FAULTY -> race.passes().faulty(Storage.NONE, CORE);
            case FAULTY_POSTGRESQL -> race.passes().faulty(Storage.POSTGRESQL, CONTACT_IMPORT);
            case GROWTH_512M -> race.growth(Storage.NONE, CORE, "-Xmx512m");
            case GROWTH_64M -> race.growth(Storage.POSTGRESQL, DUPLICATES_LEFT, "-Xmx64m");
        };
    }

    /** What all races are called. */
    static List<String> keys() {
        return Arrays.stream(values()).map(Races::key).toList();
    }
}
