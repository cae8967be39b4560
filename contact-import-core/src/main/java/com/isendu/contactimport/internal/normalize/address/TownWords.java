package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.Set;

/** Distinguishes the words of a town from those around it. */
final class TownWords {

    private static final int MOST = 6;
    private static final int PROVINCE_LENGTH = 2;
    private static final int NO_TOWN =
            AddressRole.CARE.bit() | AddressRole.BOX.bit() | AddressRole.KEPT.bit() | AddressRole.NONE.bit();
    /** Parts of a zone, and what is larger than a town. */
    private static final Set<String> NO_TOWNS = Set.of(
            "est", "ovest", "ouest", "oeste", "nord", "sud", "norte", "sur", "ost", "south", "north", "county",
            "parish");

    private static final Set<String> PHONE = Set.of(
            "tel",
            "telefono",
            "telefon",
            "telephone",
            "teléfono",
            "telefone",
            "phone",
            "ph",
            "fax",
            "cell",
            "cellulare",
            "mobile",
            "mobil",
            "movil",
            "handy",
            "portable",
            "mob",
            "tlf",
            "tfno",
            "call",
            "email",
            "e-mail",
            "mail",
            "pec");

    private TownWords() {}

    /** Returns whether a word announces something else than an address: a phone number, an e-mail address. */
    static boolean announcesOther(AddressLine line, int i) {
        return line.is(i, Kind.WORD) && PHONE.contains(line.at(i).key());
    }

    /** Returns the end of the words from a token on that may be a town's. */
    static int end(AddressLine line, int from) {
        int end = from;
        while (end - from < MOST && isIn(line, end) && (end == from || HouseParts.end(line, end) == end)) {
            end++;
        }
        return end;
    }

    /** Returns whether all tokens of a range are words that may be a town's, and they are no part of a house. */
    static boolean are(AddressLine line, int from, int to) {
        return from < to
                && end(line, from) >= to
                && HouseParts.end(line, from) == from
                && !NO_TOWNS.contains(line.at(to - 1).key());
    }

    private static boolean isIn(AddressLine line, int i) {
        return line.is(i, Kind.WORD)
                && !line.at(i).hasAny(NO_TOWN)
                && !announcesOther(line, i)
                && isName(line.at(i).text());
    }

    /**
     * Letters, with what joins and shortens them: {@code L'Aquila}, {@code St.}, {@code Aix-en-Provence},
     * {@code Halle/Saale}.
     */
    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i)) && "'’´`.-/".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return Character.isLetter(word.charAt(0));
    }

    /** Returns whether a word of two letters may be the code of a province. */
    static boolean isCode(String word) {
        return word.length() == PROVINCE_LENGTH
                && Character.isLetter(word.charAt(0))
                && Character.isLetter(word.charAt(1));
    }

    /** Returns whether a word is written in capitals although the one before it is not. */
    static boolean isCapitalsBehindSmall(AddressLine line, int i) {
        String before = line.at(i - 1).text();
        String word = line.at(i).text();
        return Character.isUpperCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(word.length() - 1))
                && Character.isLowerCase(before.charAt(before.length() - 1));
    }
}
