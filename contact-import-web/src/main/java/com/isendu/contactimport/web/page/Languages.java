package com.isendu.contactimport.web.page;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.text.TextFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The languages of the pages: their own, and those for which the host has a file of texts. Thread-safe. */
public final class Languages {

    private static final String PREFIX = Words.FILE + "_";
    private static final String SUFFIX = ".properties";

    private final Map<Locale, Words> all = new LinkedHashMap<>();

    /**
     * Reads the texts.
     *
     * @param messages the sentences of the engine in a language
     * @param texts the directory with the files of the host, if it has any
     */
    public Languages(Function<Locale, ErrorMessages> messages, @Nullable Path texts) {
        for (Locale locale : TextFiles.languages(Words.class::getResourceAsStream, Words.FILE)) {
            all.put(locale, Words.in(locale, messages.apply(locale)));
        }
        if (texts != null) {
            addAll(texts, messages);
        }
    }

    private void addAll(Path directory, Function<Locale, ErrorMessages> messages) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String tag = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
                Words before = all.getOrDefault(locale, Words.in(locale, messages.apply(locale)));
                all.put(locale, before.with(textsOf(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties textsOf(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /**
     * Returns the words for a request.
     *
     * @param acceptLanguage what the browser asks for, as in its header
     * @param chosen what the host has chosen, which comes first
     * @return English where neither names a language that there is
     */
    public Words askedFor(@Nullable String acceptLanguage, @Nullable Locale chosen) {
        String asked = chosen != null ? chosen.toLanguageTag() : acceptLanguage == null ? "en" : acceptLanguage;
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), all.keySet());
            return of(best == null ? Locale.ENGLISH : best);
        } catch (IllegalArgumentException e) {
            return of(Locale.ENGLISH);
        }
    }

    private Words of(Locale locale) {
        return Objects.requireNonNull(all.get(locale));
    }
}
