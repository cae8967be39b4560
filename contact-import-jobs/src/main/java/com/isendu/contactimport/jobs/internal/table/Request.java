package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.Consent.Purpose;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.options.ImportOptions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a job keeps of the options beside its plan, as texts by name. */
public final class Request {

    static final String SHEET = "sheet";

    private static final String STOP_EARLY = "stopEarly";
    private static final String CONFIRMED_BY = "consent.confirmedBy";
    private static final String CONFIRMED_AT = "consent.confirmedAt";
    private static final String STATEMENT = "consent.statement";
    private static final String VERSION = "consent.version";
    private static final String PURPOSES = "consent.purposes";
    private static final String SEPARATOR = " ";

    private Request() {}

    /** That of a file of which nobody has said yet how it is to be imported. */
    public static Map<String, String> of(JobFile file) {
        Map<String, String> texts = new HashMap<>();
        put(texts, SHEET, file.sheet());
        return texts;
    }

    /** That of an import with these options, which have a consent. */
    public static Map<String, String> of(JobFile file, ImportOptions options) {
        Map<String, String> texts = of(file);
        Consent consent = Objects.requireNonNull(options.consent(), "consent");
        put(texts, STOP_EARLY, String.valueOf(options.stopEarly()));
        put(texts, CONFIRMED_BY, consent.confirmedBy());
        put(texts, CONFIRMED_AT, consent.confirmedAt().toString());
        put(texts, STATEMENT, consent.statementId());
        put(texts, VERSION, consent.statementVersion());
        put(
                texts,
                PURPOSES,
                consent.purposes().stream().sorted().map(Enum::name).collect(Collectors.joining(SEPARATOR)));
        return texts;
    }

    private static void put(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null) {
            texts.put(name, value);
        }
    }

    /** The options of a plan with what was kept beside it. */
    public static ImportOptions.Builder addTo(ImportOptions ofPlan, Map<String, String> texts) {
        return ofPlan.toBuilder()
                .stopEarly(Boolean.parseBoolean(texts.get(STOP_EARLY)))
                .consent(consent(texts));
    }

    private static Consent consent(Map<String, String> texts) {
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
