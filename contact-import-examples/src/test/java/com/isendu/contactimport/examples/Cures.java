package com.isendu.contactimport.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What puts the rows of the samples right, from {@code cures.tsv}: file, row, spreadsheet column or * for all, value.
 */
final class Cures {

    private record Cure(long row, String column, String value) {}

    private final char delimiter;
    private final List<Cure> cures = new ArrayList<>();

    private Cures(String file, char delimiter) throws IOException {
        this.delimiter = delimiter;
        try (InputStream in = Objects.requireNonNull(Cures.class.getResourceAsStream("cures.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(file))
                    .forEach(cells -> cures.add(new Cure(Long.parseLong(cells[1]), cells[2], cells[3])));
        }
    }

    static Cures of(String file, char delimiter) throws IOException {
        return new Cures(file, delimiter);
    }

    /** Writes the error CSV again, corrected; everything that is not cured stays as it is. */
    void apply(Path errors, Path corrected) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(Files.readString(errors).substring(1));
                CsvWriter writer = CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                header = header.isEmpty() ? record.getFields() : header;
                writer.writeRecord(cured(new ArrayList<>(record.getFields()), header));
            }
        }
        Files.writeString(corrected, "\uFEFF" + text);
    }

    private List<String> cured(List<String> cells, List<String> header) {
        int reserved = header.indexOf("_import_row");
        for (Cure cure : cures) {
            if (cells.get(reserved).equals(String.valueOf(cure.row()))) {
                correct(cells, cure, header.size());
            }
        }
        return cells;
    }

    private void correct(List<String> cells, Cure cure, int width) {
        if (!cure.column().equals("*")) {
            cells.set(cure.column().charAt(0) - 'A', cure.value());
            return;
        }
        cells.subList(width, cells.size()).clear();
        List<String> right = parsed(cure.value());
        for (int index = 0; index < right.size(); index++) {
            cells.set(index, right.get(index));
        }
    }

    private List<String> parsed(String line) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(line)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
