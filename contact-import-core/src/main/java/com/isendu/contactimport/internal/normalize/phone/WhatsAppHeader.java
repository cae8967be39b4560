package com.isendu.contactimport.internal.normalize.phone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Detects headers that mark the numbers of a phone column as those of WhatsApp. */
final class WhatsAppHeader {

    /** The name, however it is spelt, within a word or over two. */
    private static final List<String> NAMES = List.of(
            "whatsapp",
            "whatsap",
            "watsapp",
            "watsap",
            "wattsapp",
            "ватсап",
            "вотсап",
            "уотсап",
            "واتساب",
            "واتسآب",
            "וואטסאפ",
            "ווטסאפ",
            "ワッツアップ",
            "왓츠앱",
            "瓦次普");

    private static final Set<String> SHORT_NAMES = Set.of("wa", "wapp", "zap", "waid", "wanumber", "waphone");
    /** What WhatsApp's own interfaces call the number of a person. */
    private static final Set<String> IDS = Set.of("id", "ids", "jid", "waid");

    private static final Pattern SEAM = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{M}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    private WhatsAppHeader() {}

    static boolean isIn(String header) {
        String letters = NO_LETTER.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
        return NAMES.stream().anyMatch(letters::contains) || words(header).anyMatch(SHORT_NAMES::contains);
    }

    /** Returns whether the numbers are ids that a program wrote, always with the calling code. */
    static boolean isOfIds(String header) {
        return isIn(header) && words(header).anyMatch(IDS::contains);
    }

    private static Stream<String> words(String header) {
        return SEAM.splitAsStream(header).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
