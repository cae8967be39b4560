package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.util.List;

/** A contender in a race, on a file of this shape, with these flags of the JVM. */
record Entrant(String title, Contenders contender, ContactShape shape, List<String> flags) {

    Entrant {
        flags = List.copyOf(flags);
    }
}
