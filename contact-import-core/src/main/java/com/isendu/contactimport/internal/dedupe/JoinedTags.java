package com.isendu.contactimport.internal.dedupe;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tags of several rows as one value: each once, in the order of the rows, whatever its case. */
final class JoinedTags {

    private static final String SEPARATOR = ", ";
    private static final Pattern BETWEEN = Pattern.compile(SEPARATOR);

    private JoinedTags() {}

    static @Nullable String of(@Nullable String tags, @Nullable String more) {
        if (tags == null || more == null) {
            return tags == null ? more : tags;
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.of(tags, more)
                .flatMap(BETWEEN::splitAsStream)
                .filter(known::add)
                .collect(Collectors.joining(SEPARATOR));
    }
}
