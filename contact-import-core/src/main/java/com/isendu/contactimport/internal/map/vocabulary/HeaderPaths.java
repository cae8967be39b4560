package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.text.HeaderName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headers that are paths, as forms and APIs write them: {@code Name / Last name}, {@code Full Name - Last},
 * {@code meta:first_name}. A header is a path only if several columns share its group; alone, {@code Nome / Cognome}
 * means a cell with both.
 */
public final class HeaderPaths {

    private static final Pattern STEP = Pattern.compile("\\s*[/>|\u00BB]\\s*|\\s+[-\u2013\u2014]\\s+|::?|\\.");
    private static final Set<ContactField> NAMES = Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME);

    private final Vocabulary vocabulary;
    private final List<Path> paths = new ArrayList<>();

    private HeaderPaths(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads all headers of a file.
     *
     * @param headers the header texts
     * @param vocabulary their words
     * @return one reading for each, in their order
     */
    public static List<HeaderReading> read(List<String> headers, Vocabulary vocabulary) {
        HeaderPaths all = new HeaderPaths(vocabulary);
        headers.forEach(header -> all.paths.add(Path.of(header)));
        return all.paths.stream().map(all::read).toList();
    }

    private HeaderReading read(Path path) {
        if (path.group().isEmpty() || !isShared(path.group())) {
            return HeaderReading.of(path.header(), vocabulary);
        }
        HeaderReading group = HeaderReading.of(path.group(), vocabulary);
        HeaderReading leaf = HeaderReading.of(path.leaf(), vocabulary);
        boolean meansLeaf =
                group.isOfName() ? isName(leaf) : group.saysNothing() && isPart(leaf) && hasNames(path.group());
        return meansLeaf
                ? leaf.under(group.isOfName() ? "" : HeaderName.normalize(path.group()))
                : HeaderReading.of(path.header(), vocabulary);
    }

    private boolean isShared(String group) {
        return in(group).size() > 1;
    }

    private List<Path> in(String group) {
        String name = HeaderName.normalize(group);
        return paths.stream()
                .filter(path -> HeaderName.normalize(path.group()).equals(name))
                .toList();
    }

    // A group of unknown meaning is a person where it has both names.
    private boolean hasNames(String group) {
        Set<ContactField> fields = new HashSet<>();
        in(group)
                .forEach(path ->
                        fields.addAll(HeaderReading.of(path.leaf(), vocabulary).fields()));
        return fields.containsAll(NAMES);
    }

    private static boolean isName(HeaderReading leaf) {
        return leaf.unknown() == 0 && (leaf.has(Sense.BARE_NAME) || NAMES.containsAll(leaf.fields()));
    }

    // The owner of an e-mail must be known.
    private static boolean isPart(HeaderReading leaf) {
        return leaf.unknown() == 0 && !leaf.fields().contains(ContactField.EMAIL);
    }

    private record Path(String header, String group, String leaf) {

        static Path of(String header) {
            List<String> steps =
                    STEP.splitAsStream(header).filter(step -> !step.isBlank()).toList();
            int last = steps.size() - 1;
            return last < 1
                    ? new Path(header, "", header)
                    : new Path(header, String.join(" ", steps.subList(0, last)), steps.get(last));
        }
    }
}
