package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.Map;

/** The word lists, read when the first full name is looked at. Immutable and thread-safe. */
final class NameLists {

    private static final int LONGEST_ENDING = 8;
    private static final int SHORTEST_STEM = 2;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();

    private NameLists() {
        for (NameLanguage language : NameLanguage.values()) {
            read("names-" + language.code() + ".txt", (heading, word) -> addName(heading, language, word));
        }
        read("titles.txt", this::addRole);
        read("companies.txt", this::addRole);
        read("endings.txt", (code, word) -> endings.merge(NameKey.of(word), NameLanguage.mask(code), (a, b) -> a | b));
    }

    static NameLists get() {
        return Holder.LISTS;
    }

    /** Reads each word of a file with its heading; an entry of several words is not a word of a name. */
    static void read(String file, WordReader reader) {
        String heading = "";
        for (String line : TextFiles.lines(NameLists.class::getResourceAsStream, file)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String word : line.split(",", -1)) {
                    reader.read(heading, word.strip());
                }
            }
        }
    }

    private void addName(String heading, NameLanguage language, String word) {
        Entry entry = entry(word);
        if (heading.equals("given")) {
            entry.given |= language.bit();
        } else {
            entry.surname |= language.bit();
        }
    }

    /** A heading is a role, and the language it is limited to where there is one: {@code title fr}. */
    private void addRole(String heading, String word) {
        int blank = heading.lastIndexOf(' ');
        int language = blank < 0 ? 0 : NameLanguage.mask(heading.substring(blank + 1));
        if (language == 0) {
            entry(word).roles |= NameRole.ofHeading(heading).bit();
        } else if (NameRole.ofHeading(heading.substring(0, blank)) == NameRole.TITLE) {
            entry(word).titleLanguages |= language;
        } else {
            entry(word).particleLanguages |= language;
        }
    }

    private Entry entry(String word) {
        return entries.computeIfAbsent(NameKey.of(word), key -> new Entry());
    }

    /** What is known of a word by its key. */
    Entry find(String key) {
        return entries.getOrDefault(key, Entry.UNKNOWN);
    }

    /** Returns the languages whose surnames end like this key. */
    int endingOf(String key) {
        int longest = Math.min(LONGEST_ENDING, key.length() - SHORTEST_STEM);
        for (int length = longest; length > 1; length--) {
            Integer languages = endings.get(key.substring(key.length() - length));
            if (languages != null) {
                return languages;
            }
        }
        return 0;
    }

    /** Receives the words of a file. */
    @FunctionalInterface
    interface WordReader {

        void read(String heading, String word);
    }

    /** What the lists say of a word. Changed while they are read only. */
    static final class Entry {

        private static final Entry UNKNOWN = new Entry();

        private int roles;
        private int titleLanguages;
        private int particleLanguages;
        private int given;
        private int surname;

        int roles() {
            return roles;
        }

        int titleLanguages() {
            return titleLanguages;
        }

        int particleLanguages() {
            return particleLanguages;
        }

        int given() {
            return given;
        }

        int surname() {
            return surname;
        }
    }

    /** Loaded when first asked. */
    private static final class Holder {
        private static final NameLists LISTS = new NameLists();
    }
}
