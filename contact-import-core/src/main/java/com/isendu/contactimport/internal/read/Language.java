package com.isendu.contactimport.internal.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The letters outside ASCII of a language, each written as often as it is usual among them in names and addresses. */
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
    private static final Map<Character, Double> ALL = new HashMap<>();

    private final String letters;

    static {
        for (Language language : values()) {
            language.letters.chars().forEach(letter -> ALL.merge((char) letter, language.oneLetter(), Double::sum));
        }
    }

    Language(String letters) {
        this.letters = letters;
    }

    /** The share of a lower-case letter among those of this language. */
    double shareOf(char letter) {
        return letters.chars().filter(other -> other == letter).count() / (double) letters.length();
    }

    /** The share of a lower-case letter, over all languages. */
    static double shareInAny(char letter) {
        return ALL.getOrDefault(letter, 0.0) / values().length;
    }

    /** Tells whether a charset has nearly all letters of the language, without which nobody writes it so. */
    boolean isWrittenIn(char[] characters) {
        double share = 0;
        for (char letter : characters) {
            share += shareOf(letter);
        }
        return share >= NEARLY_ALL;
    }

    /** The lower-case letter, by which both cases are counted. */
    static char lower(char letter) {
        return String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
    }

    private double oneLetter() {
        return 1.0 / letters.length();
    }
}
