package com.isendu.contactimport.benchmarks.race;

import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A contender in a race.
 *
 * @param title what it is called
 * @param contender who imports
 * @param shape the file
 * @param jvm the JVM
 * @param program a jar or a script that is started in place of the contender's own process, or null
 */
record Entrant(
        String title,
        Contenders contender,
        ContactShape shape,
        Jvm jvm,
        @Nullable Path program) {

    static Entrant of(String title, Contenders contender, ContactShape shape, Jvm jvm) {
        return new Entrant(title, contender, shape, jvm, null);
    }
}
