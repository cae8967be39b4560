package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in error never take the place of the file they are from, though a copy of it is read. */
class SourceStaysTest {

    @TempDir
    private Path directory = Path.of("");

    private Path workbook = Path.of("");

    @BeforeEach
    void save() throws IOException {
        workbook = Workbooks.of(directory.resolve("people.xlsx"), sheet -> {
            Workbooks.add(sheet, "email", "name");
            Workbooks.add(sheet, "no address", "Ada");
        });
    }

    @Test
    void workbookIsNeverReplacedByItsErrors() throws IOException {
        assertStays(workbook, XlsxSource.of(workbook));
        assertStays(workbook, ContactFiles.open(workbook, XlsxOptions.DEFAULT));
    }

    @Test
    void packedFileIsNeverReplacedByItsErrors() throws IOException {
        Path packed = directory.resolve("people.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(workbook, out);
        }

        assertStays(packed, ContactFiles.open(packed, XlsxOptions.DEFAULT));
    }

    @Test
    void uploadHasNoFile() throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ContactSource source = ContactFiles.open(in, XlsxOptions.DEFAULT)) {
            assertThat(source.path()).isNull();
        }
    }

    private void assertStays(Path file, ContactSource source) throws IOException {
        byte[] before = Files.readAllBytes(file);
        ImportOptions options = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("anna"))
                .errorCsv(directory.resolve(".").resolve(file.getFileName()))
                .build();
        try (source) {
            ErrorCsvException refusal = catchThrowableOfType(
                    ErrorCsvException.class,
                    () -> ImportEngine.builder(new InMemoryContactSink())
                            .build()
                            .run(source, options));

            assertThat(refusal.code()).isEqualTo(ErrorCode.ERROR_CSV_IS_SOURCE);
        }
        assertThat(file).hasBinaryContent(before);
    }
}
