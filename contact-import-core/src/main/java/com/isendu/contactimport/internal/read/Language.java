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
    ROMANIAN("ăăăăăăășșșșșțțțțțşşşşşţţţţţâââîîî"),
    CROATIAN("ččččččććććććććšššššžžžžđđđ"),
    SLOVENIAN("čččččččššššššžžžžžć");

    private static final Map<Character, Double> ALL = new HashMap<>();

    private final Map<Character, Double> shares = new HashMap<>();

    static {
        for (Language language : values()) {
            language.shares.forEach((letter, share) -> ALL.merge(letter, share / values().length, Double::sum));
        }
    }

    Language(String letters) {
        for (char letter : letters.toCharArray()) {
            shares.merge(letter, 1.0 / letters.length(), Double::sum);
        }
    }

    /** The share of a lower-case letter among those of this language. */
    double shareOf(char letter) {
        return shares.getOrDefault(letter, 0.0);
    }

    /** The share of a lower-case letter, over all languages. */
    static double shareInAny(char letter) {
        return ALL.getOrDefault(letter, 0.0);
    }

    /** The lower-case letter, by which both cases are counted. */
    static char lower(char letter) {
        return String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0);
    }
}
