package com.isendu.contactimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** One folder of the spec: imports its input and writes down what came out. */
final class SpecCase {

    private final Path input;
    private final Path out;
    private final ImportOptions options;

    private SpecCase(Path input, Path out, ImportOptions options) {
        this.input = input;
        this.out = out;
        this.options = options;
    }

    static SpecCase in(Path folder, Path out) throws IOException {
        Files.deleteIfExists(out.resolve("errors.csv"));
        ImportOptions options = SpecOptions.in(folder)
                .consent(Consent.confirmedBy("spec"))
                .errorCsv(out.resolve("errors.csv"))
                .build();
        return new SpecCase(folder.resolve("input.csv"), out, options);
    }

    void run() throws IOException {
        StoringSink sink = new StoringSink();
        List<String> outcome = new ArrayList<>();
        try {
            ImportResult result = ImportEngine.builder(sink).build().run(ContactSource.of(input), options);
            tell(result, outcome);
        } catch (ImportException e) {
            outcome.add("stopped: " + e.code());
        }
        Files.write(out.resolve("outcome.txt"), outcome, UTF_8);
        Files.write(out.resolve("contacts.csv"), table(sink.contacts.values()), UTF_8);
    }

    private static void tell(ImportResult result, List<String> outcome) {
        ImportReport report = result.report();
        outcome.add("result: " + result.match(all -> "all imported", some -> "some imported", none -> "none imported"));
        outcome.add("created %d, updated %d, skipped %d, rejected %d, blank %d"
                .formatted(
                        report.counts().created(),
                        report.counts().updated(),
                        report.counts().skipped(),
                        report.counts().rejected(),
                        report.counts().blank()));
        outcome.add("read as: " + report.format().charset() + ", delimiter "
                + (report.format().dialect().delimiter() == '\t'
                        ? "TAB"
                        : report.format().dialect().delimiter())
                + ", " + headerOf(report.format().headerRows()) + ", "
                + report.format().skippedLines() + " lines skipped");
        outcome.add("mapped: "
                + report.mapping().links().stream().map(link -> link.field()).toList());
        report.warnings().forEach((code, count) -> outcome.add("warning: " + code + " x " + count));
    }

    private static String headerOf(int rows) {
        return switch (rows) {
            case 0 -> "no header";
            case 1 -> "header";
            default -> "header of " + rows + " rows";
        };
    }

    /** The contacts with one column for each field that one of them has. */
    private static List<String> table(Collection<Contact> contacts) {
        TreeSet<Field> fields = new TreeSet<>((one, other) -> Integer.compare(rank(one), rank(other)) != 0
                ? Integer.compare(rank(one), rank(other))
                : one.key().compareTo(other.key()));
        contacts.forEach(contact -> contact.forEach((field, value) -> fields.add(field)));
        List<String> lines = new ArrayList<>();
        if (!contacts.isEmpty()) {
            lines.add(String.join(",", fields.stream().map(Field::key).toList()));
        }
        for (Contact contact : contacts) {
            lines.add(String.join(
                    ",",
                    fields.stream().map(field -> quoted(contact.get(field))).toList()));
        }
        return lines;
    }

    private static int rank(Field field) {
        return field instanceof CustomField ? Integer.MAX_VALUE : ((Enum<?>) field).ordinal();
    }

    private static String quoted(String value) {
        String text = value == null ? "" : value;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
