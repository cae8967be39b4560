package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** The one-byte charsets that contact files of Latin script come in, the usual one first. */
enum CandidateCharset {
    WINDOWS_1252("windows-1252", 0),
    ISO_8859_15("ISO-8859-15", 2),
    WINDOWS_1250("windows-1250", 4),
    ISO_8859_2("ISO-8859-2", 4.5),
    MAC_ROMAN("x-MacRoman", 5.5),
    IBM_850("IBM850", 5.5);

    private static final char NONE = '\uFFFD';

    private final String name;
    /** The evidence, a logarithm of odds, that it takes to be preferred to windows-1252. */
    private final double handicap;

    /** The characters of the bytes from 128 to 255; empty where the Java runtime does not have the charset. */
    private final String upperHalf;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<Language> languages;

    CandidateCharset(String name, double handicap) {
        this.name = name;
        this.handicap = handicap;
        this.upperHalf = Charset.isSupported(name) ? upperHalf(Charset.forName(name)) : "";
        this.languages = Arrays.stream(Language.values())
                .filter(language -> language.isWrittenIn(upperHalf))
                .toList();
    }

    /** Returns the charsets that the Java runtime supports; a reduced runtime may lack some. */
    static List<CandidateCharset> available() {
        return Arrays.stream(values())
                .filter(candidate -> !candidate.upperHalf.isEmpty())
                .toList();
    }

    Charset charset() {
        return Charset.forName(name);
    }

    double handicap() {
        return handicap;
    }

    /** Returns the languages that can be written in it. */
    List<Language> languages() {
        return languages;
    }

    /** Returns the character of a byte that is not ASCII; {@link #isNone} where it has none. */
    char character(int value) {
        return upperHalf.charAt(value - 128);
    }

    private static String upperHalf(Charset charset) {
        byte[] bytes = new byte[128];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (128 + i);
        }
        return new String(bytes, charset);
    }

    static boolean isNone(char c) {
        return c == NONE;
    }
}
