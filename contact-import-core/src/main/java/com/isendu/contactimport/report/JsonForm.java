package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The stable JSON form of results, reports, previews and past imports, for any JSON library.
 *
 * <p>A form consists of maps with text keys in a fixed order, lists, texts, numbers, booleans and null; treat them as
 * read-only. Codes and constants are texts; times are in ISO 8601 and UTC. Keys are never removed; docs/command-line.md
 * documents each of them. The command line prints these forms, and the Spring Boot starter passes them to Jackson.
 *
 * <p><b>Privacy:</b> the forms of a result, a report and a past import contain no cells. But the advice in a report may
 * quote the header text of a column, and a past import names the person who confirmed the consent. The form of a
 * preview contains header texts and cells.
 */
public final class JsonForm {

    private JsonForm() {}

    /**
     * Writes a form as JSON, for hosts without a JSON library.
     *
     * @param form the result of a method of this class, or any value made of maps, collections, texts, numbers,
     *     booleans and null
     * @return JSON on one line
     */
    public static String text(@Nullable Object form) {
        return JsonWriter.of(form);
    }

    /**
     * Returns the form of a result: the form of its report, with the kind of result as {@code outcome} before it.
     *
     * @param result the result
     * @return the form
     */
    public static Map<String, @Nullable Object> of(ImportResult result) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("outcome", result.match(all -> "ALL_IMPORTED", some -> "PARTIALLY_IMPORTED", none -> "NONE_IMPORTED"));
        form.putAll(of(result.report()));
        return form;
    }

    /**
     * Returns the form of a report, such as that of a suspended import.
     *
     * @param report the report
     * @return the form
     */
    public static Map<String, @Nullable Object> of(ImportReport report) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("importId", report.importId());
        form.put("counts", of(report.counts()));
        form.put("errors", byCode(report.errors()));
        form.put("warnings", byCode(report.warnings()));
        Path errorCsv = report.errorCsv();
        form.put("errorCsv", errorCsv == null ? null : errorCsv.toString());
        form.put("millis", report.elapsed().toMillis());
        form.put("advice", report.advice().stream().map(JsonForm::advice).toList());
        return form;
    }

    /**
     * Returns the form of a preview. The reason for a proposal and the change of a remembered column are sentences that
     * contain the header text.
     *
     * @param preview the preview
     * @param messages the messages in the language of the sentences
     * @return the form; {@code source} is present only if the source has a name; {@code mappingOrigin} and
     *     {@code drift} only if the preview has a {@linkplain ImportPreview#drift() drift}; {@code fixedValues},
     *     {@code unknownChoices} and {@code nameSplits} only if there are any
     */
    public static Map<String, @Nullable Object> of(ImportPreview preview, ErrorMessages messages) {
        return PreviewForm.of(preview, messages);
    }

    /**
     * Returns the form of an import in a history.
     *
     * @param record the import
     * @return the form
     */
    public static Map<String, @Nullable Object> of(ImportRecord record) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("importId", record.importId());
        form.put("account", record.account());
        form.put("startedAt", record.startedAt().toString());
        form.put("finishedAt", Objects.toString(record.finishedAt(), null));
        form.put("sha256", record.sourceSha256());
        form.put("state", record.state().name());
        form.put("consent", consent(record.consent()));
        form.put("counts", of(record.counts()));
        return form;
    }

    private static Map<String, Object> of(ImportCounts counts) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("records", counts.records());
        form.put("blank", counts.blank());
        form.put("created", counts.created());
        form.put("updated", counts.updated());
        form.put("unchanged", counts.unchanged());
        form.put("skipped", counts.skipped());
        form.put("rejected", counts.rejected());
        return form;
    }

    private static Map<String, Long> byCode(SortedMap<ErrorCode, Long> counts) {
        Map<String, Long> form = new LinkedHashMap<>();
        counts.forEach((code, count) -> form.put(code.value(), count));
        return form;
    }

    private static Map<String, @Nullable Object> advice(Advice advice) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("option", advice.option());
        form.put("field", advice.field());
        form.put("failing", advice.failing());
        form.put("choices", advice.choices().stream().map(JsonForm::choice).toList());
        return form;
    }

    private static Map<String, @Nullable Object> choice(Advice.Choice choice) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("value", choice.value());
        form.put("header", choice.header());
        form.put("cured", choice.cured());
        return form;
    }

    private static Map<String, Object> consent(Consent consent) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("confirmedBy", consent.confirmedBy());
        form.put("confirmedAt", consent.confirmedAt().toString());
        form.put("statementId", consent.statementId());
        form.put("statementVersion", consent.statementVersion());
        form.put(
                "purposes", consent.purposes().stream().sorted().map(Enum::name).toList());
        return form;
    }
}
