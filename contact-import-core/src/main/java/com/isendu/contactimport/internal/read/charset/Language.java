package com.isendu.contactimport.internal.read.charset;

import java.util.Locale;

/** The non-ASCII letters of a language, each repeated according to its frequency in names and addresses. */
enum Language {
    ITALIAN("àààààààòòòòùùùèèèèéééìì"),
    GERMAN("üüüüüüüßßßßßßäääääööööö"),
    FRENCH("ééééééééééèèèèççêêôôïëàâîûœ"),
    SPANISH("óóóóóóííííííáááááéééééññññúúúü"),
    CATALAN("óóòòèèèéééíííàààççúúüï"),
    PORTUGUESE("ãããããççççáááááééééíííóóóóõõâââêêúúôà"),
    DUTCH("ëëëëëïïïéééèüöóáê"),
    SWEDISH("ööööööäääääåååååé"),
    DANISH("øøøøøøøåååååæææææéü"),
    NORWEGIAN("øøøøøøøååååååæææéòô"),
    FINNISH("ääääääääääööööåå"),
    ICELANDIC("áááíííóóóððþþúúéööæý"),
    ESTONIAN("äääääüüüüõõõõöööšž"),
    POLISH("łłłłłłłóóóóóóąąąąęęęęśśśśżżżżńńńććźź"),
    CZECH("ááááááíííííííéééééřřřřřěěěěčččččššššžžžžýýýůůúúňňďťó"),
    SLOVAK("ááááááííííéééčččččšššššžžžžýýýúúľľľňňôťťďäóĺŕ"),
    HUNGARIAN("ááááááááéééééééóóóóóöööőőőőúúúüüüííű"),
    ROMANIAN("ăăăăăăăşşşşşţţţţţâââîîî"),
    CROATIAN("ččččččććććććććšššššžžžžđđđ"),
    SLOVENIAN("čččččččššššššžžžžžć");

    private static final double NEARLY_ALL = 0.9;
    private static final double[] IN_ANY = new double[0x180];

    /** Indexed by letter, for the letters of Latin script. */
    @SuppressWarnings("ImmutableEnumChecker") // filled once
    private final double[] shares = new double[0x180];

    static {
        for (Language language : values()) {
            for (int letter = 0; letter < IN_ANY.length; letter++) {
                IN_ANY[letter] += language.shares[letter] / values().length;
            }
        }
    }

    Language(String letters) {
        letters.chars().forEach(letter -> shares[letter] += 1.0 / letters.length());
    }

    /** Returns the share of a lower-case letter among those of this language. */
    double shareOf(char letter) {
        return letter < shares.length ? shares[letter] : 0;
    }

    /** Returns the share of a lower-case letter, over all languages. */
    static double shareInAny(char letter) {
        return letter < IN_ANY.length ? IN_ANY[letter] : 0;
    }

    /** Returns whether a charset has nearly all letters of the language, without which it is not used for it. */
    boolean isWrittenIn(String characters) {
        double share = 0;
        for (int i = 0; i < characters.length(); i++) {
            share += shareOf(characters.charAt(i));
        }
        return share >= NEARLY_ALL;
    }

    /** The lower-case letter, by which both cases are counted. */
    static char lower(char letter) {
        return String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
    }
}
