package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A database file of H2 for each contender, opened by the contender's own process. */
record H2Store(Path folder) implements Store {

    @Override
    public String url(Contenders contender) {
        return "jdbc:h2:file:" + folder.resolve(contender.name()).toAbsolutePath();
    }

    @Override
    public String clean() {
        return url(Contenders.CONTACT_IMPORT);
    }

    @Override
    public void empty(Contenders contender) throws IOException {
        Files.deleteIfExists(folder.resolve(contender.name() + ".mv.db"));
    }

    @Override
    public void settle() {}

    @Override
    public void keepClean(String account) {}

    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    @Override
    public void close() {}
}
