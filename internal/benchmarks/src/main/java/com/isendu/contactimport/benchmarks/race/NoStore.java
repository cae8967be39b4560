package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.time.Duration;

/** Nothing is stored. */
final class NoStore implements Store {

    @Override
    public String url(Contenders contender) {
        return "";
    }

    @Override
    public String clean() {
        return "";
    }

    @Override
    public void empty(Contenders contender) {}

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
