package com.isendu.contactimport.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;

/** The kinds of {@link Store}. */
enum Storage {
    POSTGRESQL {
        @Override
        Store open(Path folder) throws IOException {
            return PostgresStore.start(folder);
        }
    },
    H2_FILE {
        @Override
        Store open(Path folder) {
            return new H2Store(folder);
        }
    },
    NONE {
        @Override
        Store open(Path folder) {
            return new NoStore();
        }
    };

    /** A store that keeps its files in an existing folder. */
    abstract Store open(Path folder) throws IOException;
}
