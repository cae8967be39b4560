package com.isendu.contactimport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorCsvWriterTest {

    private static final RejectedRow ROW = new RejectedRow(
            new RowPosition(1, 2, 2),
            List.of("=nobody"),
            List.of(RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 27)));

    @TempDir
    Path directory;

    @Test
    void refusesADirectoryThatIsMissing() {
        assertUnwritable(() -> open(directory.resolve("missing").resolve("errors.csv")));
    }

    @Test
    void refusesADirectoryAsTarget() {
        assertUnwritable(() -> open(directory));
    }

    @Test
    void replacesTheTargetOnlyWhenComplete() throws IOException {
        Path target = Files.writeString(directory.resolve("errors.csv"), "old");
        try (ErrorCsvWriter writer = open(target)) {
            writer.write(ROW);
            assertThat(target).hasContent("old");
            assertThat(writer.complete()).contains(target);
        }
        assertThat(Files.readString(target))
                .startsWith("\uFEFFemail;'=x;_import_row;_import_code;_import_error\r\n'=nobody;;2;EMAIL_INVALID@AB;");
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void keepsAnOldFileWhenNoRowIsInError() throws IOException {
        Path target = Files.writeString(directory.resolve("errors.csv"), "old");
        try (ErrorCsvWriter writer = open(target)) {
            assertThat(writer.complete()).isEmpty();
        }
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void leavesNothingBehindWhenNotCompleted() throws IOException {
        ErrorCsvWriter writer = open(directory.resolve("errors.csv"));
        writer.write(ROW);
        writer.close();
        writer.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNoPartWhenItCannotBeMovedIntoPlace() throws IOException {
        Path target = directory.resolve("errors.csv");
        ErrorCsvWriter writer = open(target);
        writer.write(ROW);
        // Somebody makes a directory of that name while the import runs.
        Files.createDirectories(target.resolve("full"));
        assertUnwritable(writer::complete);
        writer.close();
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void neverWritesIntoAFileThatIsThereAlready() throws IOException {
        Path other = Files.writeString(directory.resolve("errors.csv.part"), "somebody else's");
        try (ErrorCsvWriter writer = open(directory.resolve("errors.csv"))) {
            writer.write(ROW);
            writer.complete();
        }
        assertThat(other).hasContent("somebody else's");
        assertThat(files()).containsExactly("errors.csv", "errors.csv.part");
    }

    @Test
    void partsInStreamsMakeOneFile() throws IOException {
        List<String> header = List.of("email", "=x");
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ErrorCsvWriter first = ErrorCsvWriter.to(parts, ';', header, ErrorMessages.english())) {
            assertThat(first.complete()).isEmpty();
        }
        try (ErrorCsvWriter second = ErrorCsvWriter.continuing(parts, ';', header, ErrorMessages.english())) {
            second.write(ROW);
            assertThat(second.complete()).isEmpty();
        }
        Path whole = directory.resolve("errors.csv");
        try (ErrorCsvWriter writer = open(whole)) {
            writer.write(ROW);
            writer.complete();
        }
        assertThat(parts.toByteArray()).isEqualTo(Files.readAllBytes(whole));
    }

    @Test
    void leavesTheStreamOfTheHostOpen() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        try (ErrorCsvWriter writer = ErrorCsvWriter.to(stream, ';', List.of("email"), ErrorMessages.english())) {
            writer.write(ROW);
            writer.complete();
        }
        assertThat(closed).hasValue(0);
    }

    @Test
    void toStringNamesNoFileAndNoHeader() {
        try (ErrorCsvWriter writer = open(directory.resolve("errors.csv"))) {
            assertThat(writer).hasToString("ErrorCsvWriter[delimiter=;, 2 columns]");
        }
    }

    private static ErrorCsvWriter open(Path target) {
        return ErrorCsvWriter.open(target, ';', List.of("email", "=x"), ErrorMessages.english());
    }

    private static void assertUnwritable(Runnable attempt) {
        ErrorCsvException refused = catchThrowableOfType(ErrorCsvException.class, attempt::run);
        assertThat(refused.code()).isEqualTo(ErrorCode.ERROR_CSV_UNWRITABLE);
        assertThat(refused).hasNoCause();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
