package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.upload.Upload;
import java.nio.charset.Charset;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the file is read, as it was found out, and how to correct that. */
public record FormatFields(Words words, Upload upload, SourceFormat found) {

    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "windows-1252",
            "ISO-8859-15",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "UTF-16LE",
            "UTF-16BE",
            "x-MacRoman",
            "IBM850",
            "Shift_JIS",
            "GB18030");
    private static final List<String> DELIMITERS = List.of(";", ",", "\t", "|", ":", " ");
    private static final List<String> DATES =
            List.of("dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "dd-MM-yyyy", "yyyy/MM/dd");

    public Element fieldset() {
        return element("details")
                .attribute("id", "format")
                .with(
                        element("summary").with(summary()),
                        element("div").attribute("data-grid", "").with(choices()),
                        header(),
                        PageParts.tick(
                                "drop",
                                options().invalidValues() == InvalidValueStrategy.DROP_VALUE,
                                words.say("format.drop"),
                                PageParts.small("drop-help", words.say("format.drop.help"))));
    }

    /** How the file is read, in one line. */
    private String summary() {
        String format = found.declaresDialect()
                ? words.say("format.line.workbook")
                : words.say(
                        "format.line",
                        found.charset().name(),
                        nameOf(found.dialect().delimiter()));
        return words.say(
                "format.summary",
                upload.name(),
                words.size(upload.job().fileSize()),
                format,
                String.join(" · ", chosen()));
    }

    /** What the file does not show by itself, as far as it is chosen. */
    private List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        chosen.add(words.say(found.header() ? "format.line.header" : "format.line.noHeader"));
        if (options().defaultCountry() != null) {
            chosen.add(words.country(options().defaultCountry()));
        }
        if (options().datePattern() != null) {
            chosen.add(options().datePattern());
        }
        return chosen;
    }

    private ImportOptions options() {
        return upload.options();
    }

    /** A workbook has no encoding and no delimiter to choose. */
    private List<Element> choices() {
        List<Element> choices = new ArrayList<>(found.declaresDialect() ? List.of() : List.of(charset(), delimiter()));
        if (!upload.sheets().names().isEmpty()) {
            choices.add(sheet());
        }
        choices.addAll(List.of(country(), dates()));
        return choices;
    }

    private Element sheet() {
        Map<String, String> values = new LinkedHashMap<>();
        upload.sheets().names().forEach(name -> values.put(String.valueOf(values.size() + 1), name));
        return PageParts.select(
                "sheet",
                words.say("format.sheet"),
                values,
                String.valueOf(upload.sheets().chosen()));
    }

    private Element charset() {
        Map<String, String> values = found(found.charset().name());
        CHARSETS.stream().filter(Charset::isSupported).forEach(name -> values.put(name, name));
        String chosen = options().reading().charset().map(Charset::name).orElse("");
        return PageParts.select("charset", words.say("format.charset"), values, chosen);
    }

    private Element delimiter() {
        Map<String, String> values = found(nameOf(found.dialect().delimiter()));
        DELIMITERS.forEach(value -> values.put(value, nameOf(value.charAt(0))));
        String chosen = options().reading().delimiter().map(String::valueOf).orElse("");
        return PageParts.select("delimiter", words.say("format.delimiter"), values, chosen);
    }

    private String nameOf(char delimiter) {
        return switch (delimiter) {
            case ';' -> words.say("delimiter.semicolon");
            case ',' -> words.say("delimiter.comma");
            case '\t' -> words.say("delimiter.tab");
            case '|' -> words.say("delimiter.pipe");
            case ':' -> words.say("delimiter.colon");
            case ' ' -> words.say("delimiter.space");
            default -> String.valueOf(delimiter);
        };
    }

    /** Shows what was found, and can be changed. */
    private Element header() {
        return PageParts.tick(
                        "header",
                        found.header(),
                        words.say("header.label"),
                        PageParts.small("header-help", words.say("format.header.help")))
                .with(PageParts.hidden("header-shown", "yes"));
    }

    private Element country() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("", words.say("format.country.none"));
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(words::country, Collator.getInstance(words.locale())))
                .forEach(code -> values.put(code, words.country(code)));
        String chosen = options().defaultCountry();
        return PageParts.select("country", words.say("format.country"), values, chosen == null ? "" : chosen);
    }

    private Element dates() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("", words.say("format.dates.found"));
        DATES.forEach(pattern -> values.put(pattern, words.say("dates." + pattern)));
        String chosen = options().datePattern();
        if (chosen != null) {
            values.putIfAbsent(chosen, chosen);
        }
        return PageParts.select("dates", words.say("format.dates"), values, chosen == null ? "" : chosen);
    }

    /** Returns the choice to leave it to the import, with what it has found. */
    private Map<String, String> found(String value) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("", words.say("format.found", value));
        return values;
    }
}
