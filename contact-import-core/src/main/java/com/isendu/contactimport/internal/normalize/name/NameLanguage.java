package com.isendu.contactimport.internal.normalize.name;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages with lists of names, each one bit of a mask. */
public enum NameLanguage {
    IT,
    DE,
    FR,
    ES,
    PT,
    NL,
    EN,
    PL,
    CS,
    HU,
    RO,
    EL,
    SV,
    NO,
    FI,
    TR,
    HI,
    AR,
    RU,
    ZH,
    JA,
    KO,
    VI;

    private static final NameLanguage[] ALL = values();

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Returns the code of the language as in the names of files. */
    String code() {
        return code;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int mask) {
        return (mask & bit()) != 0;
    }

    /** Returns the mask of a language by its code, or 0 for one without lists. */
    static int mask(String code) {
        NameLanguage language = ofCode(code);
        return language == null ? 0 : language.bit();
    }

    static @Nullable NameLanguage ofCode(String code) {
        for (NameLanguage language : ALL) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return null;
    }
}
