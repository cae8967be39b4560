package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.Consent.Purpose;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be opened and imported, as texts by name: the sheet, the options as the engine writes them, the
 * consent once it is given.
 */
public final class Request {

    static final String SHEET = "job.sheet";

    private static final String CONFIRMED_BY = "job.consent.confirmedBy";
    private static final String CONFIRMED_AT = "job.consent.confirmedAt";
    private static final String STATEMENT = "job.consent.statement";
    private static final String VERSION = "job.consent.version";
    private static final String PURPOSES = "job.consent.purposes";
    private static final String SEPARATOR = " ";
    private static final String OF_THE_JOB = "job.";

    private Request() {}

    /** Returns the request for a file without options. */
    public static Map<String, String> of(JobFile file) {
        Map<String, String> texts = new HashMap<>();
        if (file.sheet() != null) {
            texts.put(SHEET, file.sheet());
        }
        return texts;
    }

    /** Returns the same with another sheet. */
    static Map<String, String> withSheet(Map<String, String> request, @Nullable String sheet) {
        Map<String, String> texts = new HashMap<>(request);
        texts.remove(SHEET);
        texts.putAll(of(new JobFile(null, sheet)));
        return texts;
    }

    /** Returns the request for an import with options and, if they have one, their consent. */
    public static Map<String, String> of(JobFile file, ImportOptions options) {
        Map<String, String> texts = of(file);
        texts.putAll(ImportEngine.termsOf(options).values());
        Consent consent = options.consent();
        if (consent != null) {
            putConsent(consent, texts);
        }
        return texts;
    }

    private static void putConsent(Consent consent, Map<String, String> texts) {
        texts.put(CONFIRMED_BY, consent.confirmedBy());
        texts.put(CONFIRMED_AT, consent.confirmedAt().toString());
        texts.put(STATEMENT, consent.statementId());
        texts.put(VERSION, consent.statementVersion());
        texts.put(
                PURPOSES, consent.purposes().stream().sorted().map(Enum::name).collect(Collectors.joining(SEPARATOR)));
    }

    /** Returns whether the request has options. */
    public static boolean hasOptions(Map<String, String> texts) {
        return texts.keySet().stream().anyMatch(name -> !name.startsWith(OF_THE_JOB));
    }

    /**
     * Returns the options of a request.
     *
     * @throws IllegalArgumentException if they were written by a version of the library that writes them otherwise
     */
    public static ImportOptions.Builder options(String account, Map<String, String> texts) {
        return ImportEngine.optionsFrom(account, ImportTerms.of(texts)).toBuilder()
                .consent(consent(texts));
    }

    private static @Nullable Consent consent(Map<String, String> texts) {
        boolean isSubmitted = Stream.of(CONFIRMED_BY, CONFIRMED_AT, STATEMENT, VERSION, PURPOSES)
                .anyMatch(texts::containsKey);
        try {
            return isSubmitted ? written(texts) : null;
        } catch (DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("the consent is written in another way", e);
        }
    }

    private static Consent written(Map<String, String> texts) {
        Set<Purpose> purposes = Arrays.stream(text(texts, PURPOSES).split(SEPARATOR, -1))
                .map(Purpose::valueOf)
                .collect(Collectors.toSet());
        return new Consent(
                text(texts, CONFIRMED_BY),
                Instant.parse(text(texts, CONFIRMED_AT)),
                text(texts, STATEMENT),
                text(texts, VERSION),
                purposes);
    }

    private static String text(Map<String, String> texts, String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }
}
