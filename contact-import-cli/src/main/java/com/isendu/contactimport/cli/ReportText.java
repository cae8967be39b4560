package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.output.Placeholders;
import com.isendu.contactimport.cli.output.Printable;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of an import, for people. */
final class ReportText {

    private final Texts texts;
    private final ErrorMessages sentences;
    private final PrintWriter out;

    ReportText(Locale locale, PrintWriter out) {
        this.texts = Texts.in(locale);
        this.sentences = ErrorMessages.in(locale);
        this.out = out;
    }

    /** Prints it; the verb is the key of what was done, import or check. */
    void print(ImportResult result, String verb) {
        ImportReport report = result.report();
        out.println(outcome(result, verb));
        out.println();
        printCounts(report.counts());
        printCodes("report.errors", report.errors(), rowErrors(report));
        printCodes("report.warnings", report.warnings(), report.fileWarnings());
        printAdvice(report);
        printErrorCsv(report);
        out.flush();
    }

    private String outcome(ImportResult result, String verb) {
        ImportCounts counts = result.report().counts();
        String outcome = result.match(all -> "all", some -> "some", none -> "none");
        return texts.say(
                verb + "." + outcome, counts.imported(), counts.records(), counts.rejected(), counts.skipped());
    }

    private void printCounts(ImportCounts counts) {
        printCount("count.records", counts.records());
        printCount("count.created", counts.created());
        printCount("count.updated", counts.updated());
        printCount("count.unchanged", counts.unchanged());
        printCount("count.skipped", counts.skipped());
        printCount("count.rejected", counts.rejected());
        printCount("count.blank", counts.blank());
    }

    private void printCount(String key, long count) {
        out.println(number(count) + "  " + texts.say(key));
    }

    private void printCodes(String title, Map<ErrorCode, Long> codes, Collection<RowError> samples) {
        if (codes.isEmpty()) {
            return;
        }
        out.println();
        out.println(texts.say(title));
        codes.forEach((code, count) -> out.println(number(count) + "  " + code + ": " + sentence(code, samples)));
    }

    /** Returns the sentence that all occurrences share, or the one that leaves open what they differ in. */
    private String sentence(ErrorCode code, Collection<RowError> samples) {
        List<String> shared = samples.stream()
                .filter(sample -> sample.code().equals(code))
                .map(sentences::text)
                .distinct()
                .toList();
        return Placeholders.blank(shared.size() == 1 ? shared.get(0) : sentences.text(code, Map.of()));
    }

    private void printAdvice(ImportReport report) {
        if (report.advice().isEmpty()) {
            return;
        }
        out.println();
        String title = report.counts().rejected() > Advice.MAX_ROWS ? "report.adviceOfFirst" : "report.advice";
        out.println(texts.say(title, Advice.MAX_ROWS));
        report.advice()
                .forEach(advice -> out.println("  " + Printable.of(advice.text(sentences)) + " " + flag(advice)));
    }

    private static String flag(Advice advice) {
        String value = advice.choices().get(0).value();
        return switch (advice.option()) {
            case "mapping" -> "--map " + advice.field() + "=#" + value.substring(0, value.indexOf(' '));
            case "invalidValues" -> "--on-invalid drop";
            default -> StopHandler.flag(advice.option()) + " " + quoted(value);
        };
    }

    private static String quoted(String value) {
        return value.indexOf(' ') < 0 ? value : '"' + value + '"';
    }

    private void printErrorCsv(ImportReport report) {
        if (report.errorCsv() != null) {
            out.println();
            out.println(texts.say("report.errorCsv", String.valueOf(report.errorCsv())));
        }
    }

    private String number(long count) {
        String grouped = texts.say("number", count);
        return " ".repeat(Math.max(0, 11 - grouped.length())) + grouped;
    }

    private static Collection<RowError> rowErrors(ImportReport report) {
        return report.firstErrors().stream()
                .flatMap(row -> row.errors().stream())
                .toList();
    }
}
