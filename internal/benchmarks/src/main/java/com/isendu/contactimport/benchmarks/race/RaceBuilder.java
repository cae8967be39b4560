package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts a race together. */
final class RaceBuilder {

    private static final List<Window> PASSES = List.of(Window.FIRST, Window.of("second", 2), Window.of("third", 3));
    private static final List<Window> SERVICE =
            List.of(Window.FIRST, new Window("2nd to 10th", 2, 10), new Window("91st to 100th", 91, 100));
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final String name;
    private final String title;
    private final RaceSettings settings;
    private List<Window> windows = List.of(Window.FIRST);
    private CostUnit unit = CostUnit.ROW;
    private boolean isAgain;

    RaceBuilder(String name, String title, RaceSettings settings) {
        this.name = name;
        this.title = title;
        this.settings = settings;
    }

    /** Each finds its contacts stored already. */
    RaceBuilder again() {
        isAgain = true;
        return this;
    }

    /** Three imports in one process. */
    RaceBuilder passes() {
        windows = PASSES;
        return this;
    }

    /** One file for all. */
    Race large(Storage storage, Contenders... contenders) {
        return race(storage, entrants(settings, contenders));
    }

    /** A service that takes a hundred small files, one after another. */
    Race small(int rows) {
        windows = SERVICE;
        unit = CostUnit.IMPORT;
        return race(
                Storage.POSTGRESQL,
                entrants(
                        settings.withRows(rows),
                        Contenders.CONTACT_IMPORT,
                        Contenders.JACKSON,
                        Contenders.OPENCSV,
                        Contenders.COPY_PIPELINE));
    }

    /** The command line from its start to its end: by its jar, and as its start script has it. */
    Race commandLine(int rows) {
        unit = CostUnit.IMPORT;
        Path jar = settings.commandLine().resolve("contact-import.jar");
        List<Entrant> entrants = new ArrayList<>();
        entrants.add(commandLine("java -jar", jar, rows));
        entrants.add(commandLine("start script", settings.commandLine().resolve("contact-import"), rows));
        if (settings.jvm().feature() >= FIRST_WITH_AOT_CACHE) {
            entrants.add(commandLine("java -jar with an AOT cache", jar, rows, CommandLineProcess.AOT_CACHE));
        }
        return race(Storage.H2_FILE, entrants);
    }

    private Entrant commandLine(String name, Path program, int rows, String... flags) {
        Jvm jvm = settings.jvm().withFlags(flags);
        ContactShape shape = settings.withRows(rows).shape();
        return new Entrant(name, Contenders.COMMAND_LINE, shape, jvm, program.toAbsolutePath());
    }

    /** A file without faulty rows, and one where half of them are. */
    Race faulty(Storage storage, Contenders contender) {
        ContactShape shape = settings.shape();
        return race(
                storage,
                Stream.of(0, 50)
                        .map(percent -> Entrant.of(
                                percent + " % faulty rows",
                                contender,
                                new ContactShape(shape.rows(), percent, shape.seed()),
                                settings.jvm()))
                        .toList());
    }

    /** A file, and one of ten times the rows, with the same heap. */
    Race growth(Storage storage, Contenders contender, String heap) {
        return race(
                storage,
                Stream.of(1, 10)
                        .map(times -> settings.withRows(times * settings.shape().rows()))
                        .map(grown -> Entrant.of(
                                grown.shape().rows() + " rows",
                                contender,
                                grown.shape(),
                                grown.jvm().withFlags("-XX:+UseSerialGC", heap)))
                        .toList());
    }

    private Race race(Storage storage, List<Entrant> entrants) {
        return new Race(name, title, storage, unit, isAgain, windows, entrants);
    }

    private static List<Entrant> entrants(RaceSettings settings, Contenders... contenders) {
        return Stream.of(contenders)
                .map(contender -> Entrant.of(contender.title(), contender, settings.shape(), settings.jvm()))
                .toList();
    }
}
