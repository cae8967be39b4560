package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.xlsx.internal.write.TargetStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where a workbook of rows in error is written, and what is left when it cannot be. */
class ErrorWorkbookFileTest {

    private static final String HEADER = "email,_import_row,_import_code,_import_error\r\n";
    private static final String ROW = "nobody,2,EMAIL_INVALID@A,Why.\r\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void replacesWhatIsThereWhenComplete() throws IOException {
        Files.writeString(target(), "old");

        ErrorWorkbook.write(csv(HEADER + ROW), target());

        assertThat(target()).content(StandardCharsets.ISO_8859_1).startsWith("PK");
        assertThat(files()).containsExactlyInAnyOrder("errors.csv", "errors.xlsx");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerCanReadIt() throws IOException {
        ErrorWorkbook.write(csv(HEADER + ROW), target());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target())))
                .isEqualTo("rw-------");
    }

    @Test
    void cellThatSheetCannotHoldLeavesNothingBehind() throws IOException {
        Path csv = csv(HEADER + "x".repeat(32_768) + ",2,EMAIL_INVALID@A,Why.\r\n");

        assertExceedsSheet(csv);
        assertThat(csv).exists();
    }

    @Test
    void cellThatIsMuchTooLargeLeavesNothingBehind() throws IOException {
        assertExceedsSheet(csv(HEADER + "\"" + "x\n".repeat(1_000_000) + "\",2,EMAIL_INVALID@A,Why.\r\n"));
    }

    @Test
    void largestCellsAreWritten() throws IOException {
        for (String cell : List.of("\u0001".repeat(32_767), "\"\"".repeat(32_767), ",'\"\"".repeat(16_383))) {
            ErrorWorkbook.write(csv(HEADER + "\"" + cell + "\",2,EMAIL_INVALID@A,Why.\r\n"), target());

            assertThat(target()).isNotEmptyFile();
        }
    }

    @Test
    void rowThatIsWiderThanSheetLeavesNothingBehind() throws IOException {
        assertExceedsSheet(csv(HEADER + "nobody,2,ROW_TOO_LONG,Why." + ",x".repeat(16_381) + "\r\n"));
    }

    @Test
    void moreRowsThanSheetHasLeaveNothingBehind() throws IOException {
        Path csv = directory.resolve("errors.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            writer.write("_import_row,_import_code,_import_error\r\n");
            for (int row = 1; row <= 1_048_576; row++) {
                writer.write("2,,\r\n");
            }
        }

        assertExceedsSheet(csv);
    }

    private void assertExceedsSheet(Path csv) throws IOException {
        ErrorCsvException thrown =
                catchThrowableOfType(ErrorCsvException.class, () -> ErrorWorkbook.write(csv, target()));

        assertThat(thrown.code()).isEqualTo(ErrorCode.ERRORS_EXCEED_SHEET);
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void directoryThatIsMissingOrTakesThePlaceIsUnwritable() throws IOException {
        assertUnwritable(directory.resolve("missing").resolve("errors.xlsx"));
        assertUnwritable(Files.createDirectory(directory.resolve("rossi.xlsx")));
    }

    private void assertUnwritable(Path target) {
        assertThatThrownBy(() -> ErrorWorkbook.write(csv(HEADER + ROW), target))
                .isInstanceOfSatisfying(
                        ErrorCsvException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ERROR_CSV_UNWRITABLE))
                .hasNoCause()
                .hasMessageNotContaining(".xlsx");
    }

    @Test
    void errorCsvThatCannotBeReadIsNoFaultOfTheTarget() throws IOException {
        assertThatThrownBy(() -> ErrorWorkbook.write(directory.resolve("missing.csv"), target()))
                .isInstanceOf(NoSuchFileException.class);
        Path latin = Files.write(
                directory.resolve("errors.csv"), (HEADER + "\u00E9" + ROW).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ErrorWorkbook.write(latin, target())).isInstanceOf(MalformedInputException.class);
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void fileThatIsNoErrorCsvIsRefused() throws IOException {
        for (String text : List.of("", "email,name\r\na@example.com,Ada\r\n", "email,_import_row,_import_code\r\n")) {
            assertThatThrownBy(() -> ErrorWorkbook.write(csv(text), target()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(files()).containsExactly("errors.csv");
    }

    @Test
    void streamsStayOpen() throws IOException {
        boolean[] closed = new boolean[2];
        InputStream csv = new ByteArrayInputStream((HEADER + ROW).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        OutputStream target = new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void close() {
                closed[1] = true;
            }
        };

        ErrorWorkbook.write(csv, target);

        assertThat(closed).containsExactly(false, false);
    }

    @Test
    void failureOfTheStreamIsPassedOn() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }
        };
        InputStream csv = new ByteArrayInputStream((HEADER + ROW).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ErrorWorkbook.write(csv, full)).hasMessage("no space");
    }

    @Test
    void failureOfTheTargetNamesNoFile() throws IOException {
        OutputStream stream = new TargetStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("/home/rossi: no space");
            }
        });

        stream.write('x');

        assertThatThrownBy(stream::close)
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessage(null);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(directory.resolve("errors.csv"), text);
    }

    private Path target() {
        return directory.resolve("errors.xlsx");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
