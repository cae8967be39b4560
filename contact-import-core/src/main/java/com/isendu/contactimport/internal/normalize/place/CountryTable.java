package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.text.SortedLines;
import com.isendu.contactimport.internal.text.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Countries by their codes, by what the common languages call them, and by further names, as the build writes them. To
 * ask the JDK for these names takes longer than a first import needs to normalise some hundred rows. Immutable.
 */
final class CountryTable {

    /** Beside this class, written by {@link CountryTableFile}. */
    static final String NAME = "country-names.tsv";

    private final SortedLines lines;

    private CountryTable(byte[] lines) {
        this.lines = new SortedLines(lines);
    }

    /**
     * Returns the table that the build wrote; where sources were compiled without it, as in an editor, one made of the
     * names of the JDK at hand.
     */
    static CountryTable load() {
        try (InputStream file = CountryTable.class.getResourceAsStream(NAME)) {
            return new CountryTable(file == null ? SortedLines.bytesOf(names()) : file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the table holds: the code of a country by each of its folded names. */
    static Map<String, String> names() {
        Map<String, String> names = namesIn(LocaleNames.COMMON);
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            names.put(code.toLowerCase(Locale.ROOT), code);
            names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        names.putAll(furtherNames());
        return names;
    }

    /** Returns the codes of countries by what some languages call them, folded. */
    static Map<String, String> namesIn(Collection<Locale> languages) {
        return LocaleNames.byName(
                languages,
                List.of(Locale.getISOCountries()),
                (code, language) -> new Locale("", code).getDisplayCountry(language));
    }

    private static Map<String, String> furtherNames() {
        Map<String, String> names = new HashMap<>();
        TextFiles.properties(CountryTable.class::getResourceAsStream, "countries.properties")
                .forEach((name, code) -> names.put(LocaleNames.fold(name), code));
        return names;
    }

    /** Returns the code of the country with a folded name; null when there is none. */
    @Nullable
    String find(String name) {
        return lines.find(name);
    }
}
