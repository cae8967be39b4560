package com.isendu.contactimport.internal.normalize.name;

import org.jspecify.annotations.Nullable;

/**
 * Looks up words of names and caches them in a table of fixed size, in which newer words replace older ones.
 * Thread-safe without locks: words are immutable, and a thread that does not see an entry looks the word up itself.
 */
final class NameWords {

    private static final int SLOTS = 1 << 11;
    private static final String[] PATRONYMICS = {"ович", "евич", "овна", "евна", "ична", "івна", "івич", "ївна", "йович"
    };
    private static final String[] LATIN_PATRONYMICS = {"ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna"};

    private final NameLists lists = NameLists.get();
    private final @Nullable NameWord[] memo = new @Nullable NameWord[SLOTS];

    /** Returns the word that stands in a part of a text. */
    NameWord at(String text, int start, int end) {
        int slot = slot(text, start, end);
        NameWord known = memo[slot];
        if (known != null && known.text().length() == end - start && text.startsWith(known.text(), start)) {
            return known;
        }
        NameWord made = word(text.substring(start, end));
        memo[slot] = made;
        return made;
    }

    private static int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }

    private NameWord word(String text) {
        String key = NameKey.of(text);
        NameLists.Entry entry = lists.find(key);
        int hyphen = key.indexOf('-', 1);
        boolean compound = hyphen > 0 && hyphen < key.length() - 1 && entry.given() == 0 && entry.surname() == 0;
        NameLists.Entry first = compound ? lists.find(key.substring(0, hyphen)) : entry;
        NameLists.Entry second = compound ? lists.find(key.substring(hyphen + 1)) : entry;
        boolean known = first.given() != 0 || first.surname() != 0;
        return new NameWord(
                text,
                key,
                key.isEmpty() ? NameShape.SIGNS : NameShape.of(text, 0, text.length()),
                entry.roles(),
                entry.titleLanguages(),
                entry.particleLanguages(),
                compound ? first.given() & either(second) : entry.given(),
                compound ? bothOrFirst(first, second) : entry.surname(),
                known ? 0 : lists.endingOf(key),
                isPatronymic(key),
                isPrefixed(text));
    }

    /** {@code Anne-Sophie}: a given name continues with any word that is not a surname. */
    private static int either(NameLists.Entry second) {
        return second.given() != 0 || second.surname() == 0 ? -1 : 0;
    }

    /** {@code Meyer-Landrut}, {@code Hanna-Meier}. */
    private static int bothOrFirst(NameLists.Entry first, NameLists.Entry second) {
        return second.given() != 0 && second.surname() == 0 ? 0 : first.surname() | second.surname();
    }

    private static boolean isPatronymic(String key) {
        for (String ending : PATRONYMICS) {
            if (key.endsWith(ending)) {
                return true;
            }
        }
        for (String ending : LATIN_PATRONYMICS) {
            if (key.endsWith(ending) && key.length() > ending.length() + 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrefixed(String text) {
        int apostrophe = Math.max(text.indexOf('\''), text.indexOf('’'));
        boolean elided = apostrophe > 0
                && apostrophe <= 5
                && apostrophe + 2 < text.length()
                && Character.isLetter(text.charAt(apostrophe + 1));
        boolean gaelic = (text.startsWith("Mc") && text.length() > 4)
                || (text.startsWith("Mac") && text.length() > 5 && Character.isUpperCase(text.charAt(3)));
        boolean arabic =
                text.length() > 4 && (text.startsWith("Al-") || text.startsWith("El-") || text.startsWith("al-"));
        return elided || gaelic || arabic || isArabicArticle(text);
    }

    private static boolean isArabicArticle(String text) {
        return text.length() > 4 && text.startsWith("ال");
    }
}
