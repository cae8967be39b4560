package com.isendu.contactimport.internal.read;

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

    CandidateCharset(String name, double handicap) {
        this.name = name;
        this.handicap = handicap;
    }

    /** Those that the Java runtime has; a reduced one may lack some. */
    static List<CandidateCharset> available() {
        return Arrays.stream(values())
                .filter(candidate -> Charset.isSupported(candidate.name))
                .toList();
    }

    Charset charset() {
        return Charset.forName(name);
    }

    double handicap() {
        return handicap;
    }

    /** The character of each byte from 128 to 255; bytes that have none are {@link #isNone}. */
    char[] upperHalf() {
        byte[] bytes = new byte[128];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (128 + i);
        }
        return new String(bytes, charset()).toCharArray();
    }

    static boolean isNone(char c) {
        return c == NONE;
    }
}
