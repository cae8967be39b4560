package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The races there are. */
enum Races {
    FRESH("Fresh import into PostgreSQL") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.POSTGRESQL, false, entrants(shape, flags, FRESHLY));
        }
    },
    AGAIN("Import of the same file again into PostgreSQL") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.POSTGRESQL, true, entrants(shape, flags, AGAINST_PEERS));
        }
    },
    H2("Fresh import into an H2 file") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(
                    Storage.H2_FILE,
                    false,
                    entrants(shape, flags, List.of(Contenders.CONTACT_IMPORT, Contenders.MERGE)));
        }
    },
    CORE("Without a sink, in a new JVM and warm") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.NONE, false, entrants(shape, flags, List.of(Contenders.CORE, Contenders.CORE_WARM)));
        }
    },
    FAULTY("What faulty rows cost, without a sink") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.NONE, false, faulty(Contenders.CORE, shape, flags));
        }
    },
    FAULTY_POSTGRESQL("What faulty rows cost, into PostgreSQL") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.POSTGRESQL, false, faulty(Contenders.CONTACT_IMPORT, shape, flags));
        }
    },
    GROWTH_512M("Ten times the rows with -Xmx512m, without a sink") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.NONE, false, growth(Contenders.CORE, shape, "-Xmx512m"));
        }
    },
    GROWTH_64M("Ten times the rows with -Xmx64m, duplicates left to PostgreSQL") {
        @Override
        Race of(ContactShape shape, List<String> flags) {
            return race(Storage.POSTGRESQL, false, growth(Contenders.DUPLICATES_LEFT, shape, "-Xmx64m"));
        }
    };

    private static final List<Contenders> AGAINST_PEERS =
            List.of(Contenders.CONTACT_IMPORT, Contenders.JACKSON, Contenders.OPENCSV, Contenders.SPRING_BATCH);
    private static final List<Contenders> FRESHLY = List.of(
            Contenders.CONTACT_IMPORT,
            Contenders.JACKSON,
            Contenders.OPENCSV,
            Contenders.SPRING_BATCH,
            Contenders.COPY);

    private final String title;

    Races(String title) {
        this.title = title;
    }

    /** The race on a file of this shape, with these flags of the JVM where the race has none of its own. */
    abstract Race of(ContactShape shape, List<String> flags);

    final Race race(Storage storage, boolean isAgain, List<Entrant> entrants) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Race(name, title, storage, isAgain, entrants);
    }

    private static List<Entrant> entrants(ContactShape shape, List<String> flags, List<Contenders> contenders) {
        return contenders.stream()
                .map(contender -> new Entrant(contender.title(), contender, shape, flags))
                .toList();
    }

    private static List<Entrant> faulty(Contenders contender, ContactShape shape, List<String> flags) {
        return Stream.of(0, 50)
                .map(percent -> new Entrant(
                        percent + " % faulty rows",
                        contender,
                        new ContactShape(shape.rows(), percent, shape.seed()),
                        flags))
                .toList();
    }

    private static List<Entrant> growth(Contenders contender, ContactShape shape, String heap) {
        return Stream.of(1, 10)
                .map(times -> new Entrant(
                        times * shape.rows() + " rows",
                        contender,
                        new ContactShape(times * shape.rows(), shape.faultyPercent(), shape.seed()),
                        List.of("-XX:+UseSerialGC", heap)))
                .toList();
    }
}
