package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.internal.text.HeaderName;
import java.util.HashMap;
import java.util.Map;

/** Reads the order of names from a header: {@code Cognome e nome}, {@code Last name, first name}. */
final class NameHeader {

    private static final int SURNAME_FIRST = -40;
    private static final int GIVEN_FIRST = 15;
    private static final Map<String, String> WORDS = words();

    private NameHeader() {}

    /** Positive where the given name is to stand first; 0 where the header does not say. */
    static int order(String header) {
        int given = -1;
        int surname = -1;
        String[] words = HeaderName.normalize(header).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String meaning = WORDS.getOrDefault(words[i], "");
            if (meaning.equals("surname first")) {
                return SURNAME_FIRST;
            }
            given = meaning.equals("given") && given < 0 ? i : given;
            surname = meaning.equals("surname") && surname < 0 ? i : surname;
        }
        return given < 0 || surname < 0 ? 0 : given < surname ? GIVEN_FIRST : SURNAME_FIRST;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        NameLists.read("headers.txt", (meaning, word) -> words.put(HeaderName.normalize(word), meaning));
        return Map.copyOf(words);
    }
}
