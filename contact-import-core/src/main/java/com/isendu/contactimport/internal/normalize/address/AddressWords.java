package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.text.TextFiles;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of address lines in the languages of a country. Immutable and thread-safe. */
final class AddressWords {

    /** How many words a phrase has at most. */
    static final int LONGEST_PHRASE = 4;

    private static final Map<String, String> FILE =
            TextFiles.properties(AddressWords.class::getResourceAsStream, "address.properties");
    private static final Set<String> NUMBER_FIRST = Set.of(list("numberfirst"));
    private static final Map<String, AddressWords> BY_LANGUAGES = new ConcurrentHashMap<>();
    private static final Map<String, AddressWords> BY_COUNTRY = new ConcurrentHashMap<>();
    private static final char END_OF_ASCII = 0x80;
    private static final char END_OF_CYRILLIC = 0x0530;
    private static final char DROPPED = 0;
    private static final char[] PLAIN = plain();

    private final Map<String, Integer> roles = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();

    private AddressWords(String languages) {
        Set<String> spoken = Set.of(languages.split(","));
        for (AddressRole role : AddressRole.values()) {
            FILE.keySet().stream().filter(key -> belongs(key, role, spoken)).forEach(key -> add(role, list(key)));
        }
    }

    /**
     * Returns the words of a country.
     *
     * @param country ISO 3166-1 alpha-2 code, or null for the words of all languages
     */
    static AddressWords of(@Nullable String country) {
        return BY_COUNTRY.computeIfAbsent(country == null ? "" : country, AddressWords::ofLanguages);
    }

    private static AddressWords ofLanguages(String country) {
        String languages = FILE.getOrDefault("country." + country, "").replace(" ", "");
        return BY_LANGUAGES.computeIfAbsent(languages, AddressWords::new);
    }

    /** Returns whether a country writes the house number before the street. */
    static boolean numberFirst(@Nullable String country) {
        return country != null && NUMBER_FIRST.contains(country);
    }

    /** Returns a word as it is looked up: without case, accents, full stops and colons. */
    static String key(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : carefulKey(word);
    }

    /** Returns whether a word has nothing that is dropped, and no letter with an accent. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= END_OF_ASCII || PLAIN[c] == DROPPED) {
                return false;
            }
        }
        return true;
    }

    static String carefulKey(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char plain = c < PLAIN.length ? PLAIN[c] : Character.toLowerCase(c);
            if (plain != DROPPED) {
                key.append(plain);
            }
        }
        return key.toString();
    }

    private static char[] plain() {
        char[] plain = new char[END_OF_CYRILLIC];
        for (char c = 0; c < plain.length; c++) {
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            char first = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
            boolean dropped = c == '.' || c == ':' || Character.getType(first) == Character.NON_SPACING_MARK;
            plain[c] = dropped ? DROPPED : first == 'ς' ? 'σ' : first;
        }
        return plain;
    }

    /** Returns the roles of a word or phrase as bits; 0 for an unknown one. */
    int rolesOf(String key) {
        return roles.getOrDefault(key, 0);
    }

    /** Returns whether a text only states that a house has no number. */
    boolean sayNoNumber(String text) {
        return (rolesOf(key(text)) & AddressRole.NONE.bit()) != 0;
    }

    /** Returns whether a phrase of several words begins with this one. */
    boolean startsPhrase(String key) {
        return phraseStarts.contains(key);
    }

    private static boolean belongs(String key, AddressRole role, Set<String> languages) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return key.equals(name)
                || (key.startsWith(name + ".")
                        && (languages.contains("") || languages.contains(key.substring(name.length() + 1))));
    }

    private static String[] list(String key) {
        return FILE.getOrDefault(key, "").split(" *, *");
    }

    private void add(AddressRole role, String... words) {
        for (String word : words) {
            String key = key(word);
            roles.merge(key, role.bit(), (one, other) -> one | other);
            int blank = key.indexOf(' ');
            if (blank > 0) {
                phraseStarts.add(key.substring(0, blank));
            }
        }
    }
}
