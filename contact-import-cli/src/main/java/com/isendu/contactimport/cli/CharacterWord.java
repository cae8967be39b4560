package com.isendu.contactimport.cli;

import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one character, as itself or by the name that is easier to type in a shell. */
final class CharacterWord implements ITypeConverter<Character> {

    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("tab", '\t'),
            Map.entry("\\t", '\t'),
            Map.entry("semicolon", ';'),
            Map.entry("comma", ','),
            Map.entry("pipe", '|'),
            Map.entry("colon", ':'),
            Map.entry("space", ' '),
            Map.entry("none", Dialect.NONE),
            Map.entry("double", '"'),
            Map.entry("single", '\''),
            Map.entry("backslash", '\\'),
            Map.entry("\\\\", '\\'));

    CharacterWord() {}

    @Override
    public Character convert(String value) {
        if (value.length() == 1) {
            return value.charAt(0);
        }
        Character named = NAMES.get(value.toLowerCase(Locale.ROOT));
        if (named == null) {
            throw new TypeConversionException("expected one character, or tab, semicolon, comma, pipe, colon, space, "
                    + "double, single, backslash or none");
        }
        return named;
    }
}
