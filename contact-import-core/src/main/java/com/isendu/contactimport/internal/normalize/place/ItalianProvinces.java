package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provinces of Italy by code and name, with the first digits of their postcodes. */
final class ItalianProvinces {

    private static final Pattern LINE = Pattern.compile("(\\p{Lu}{2}) ([\\d-]) (.+)");
    private static final Pattern OLD = Pattern.compile("=(\\p{Lu}{2}) (\\p{Lu}{2})");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern PREFIX = Pattern.compile(
            "(?:(?:prov|provincia|province|citta metropolitana|libero consorzio comunale)(?: (?:di|della|del|dell|of))? )");
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, Character> ZONES = new HashMap<>();

    static {
        TextFiles.lines(ItalianProvinces.class::getResourceAsStream, "provinces-it.txt")
                .forEach(ItalianProvinces::read);
    }

    private ItalianProvinces() {}

    /** Returns the code of a province by its code, current or old, or its name; null when no province is called so. */
    static @Nullable String find(String text) {
        String name = LocaleNames.fold(text);
        String code = BY_NAME.get(name);
        return code == null ? BY_NAME.get(PREFIX.matcher(name).replaceFirst("")) : code;
    }

    /** Returns whether a postcode of five digits begins in another part of Italy than the province. */
    static boolean contradicts(String code, String postcode) {
        Character zone = ZONES.get(code);
        return zone != null && zone != postcode.charAt(0);
    }

    private static void read(String line) {
        Matcher province = LINE.matcher(line);
        Matcher old = OLD.matcher(line);
        if (province.matches()) {
            add(province.group(1), province.group(2).charAt(0), COMMA.split(province.group(3), -1));
        } else if (old.matches()) {
            BY_NAME.put(LocaleNames.fold(old.group(1)), old.group(2));
        }
    }

    private static void add(String code, char zone, String... names) {
        BY_NAME.put(LocaleNames.fold(code), code);
        for (String name : names) {
            BY_NAME.put(LocaleNames.fold(name), code);
            BY_NAME.put(LocaleNames.fold(name + ' ' + code), code);
        }
        if (zone != '-') {
            ZONES.put(code, zone);
        }
    }
}
