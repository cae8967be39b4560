package com.isendu.contactimport.benchmarks.start;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class that a JVM has loaded.
 *
 * @param name its name, with dots
 * @param isHidden whether it was made at run time, as for a lambda
 */
record LoadedClass(String name, boolean isHidden) {

    private static final Pattern LINE = Pattern.compile("(?:\\[[^]]*])*\\s*(\\S+) source: .*");

    /** The classes in a log of {@code -Xlog:class+load}, in their order, from the one of this name on. */
    static List<LoadedClass> since(String first, Stream<String> log) {
        return log.map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> of(line.group(1)))
                .dropWhile(loaded -> !loaded.name.equals(first))
                .toList();
    }

    private static LoadedClass of(String name) {
        return new LoadedClass(name, name.contains("/0x"));
    }

    /** The package, that of the class it was made for where it is hidden. */
    String packageName() {
        int end = name.lastIndexOf('.');
        return end < 0 ? "" : name.substring(0, end);
    }
}
