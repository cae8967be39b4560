package com.isendu.contactimport.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ContactSourceTest {

    @TempDir
    Path directory;

    @Test
    void pathIsReadFromItsStartEachTime() throws IOException {
        Path file = Files.writeString(directory.resolve("anna.csv"), "email");
        try (ContactSource source = ContactSource.of(file)) {
            assertThat(source.path()).isEqualTo(file);
            assertThat(textOf(source)).isEqualTo(textOf(source)).isEqualTo("email");
            assertThat(source).hasToString("ContactSource[path]");
        }
        assertThat(file).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void pipeIsReadFromItsStartEachTime() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "email");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        ContactSource source = ContactSource.of(pipe);
        assertThat(textOf(source)).isEqualTo(textOf(source)).isEqualTo("email");
        writer.join();
        source.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(source::open);
        assertThat(pipe).exists();
    }

    @Test
    void sourceThatIsMadeFromAFileKnowsIt() throws IOException {
        Path workbook = directory.resolve("people.xlsx");
        ContactSource.Declaration named = new ContactSource.Declaration(null, null, "people", List.of());

        ContactSource made =
                ContactSource.spool(stream("email")).declaring(named).madeFrom(workbook);

        assertThat(made.path()).isEqualTo(workbook);
        assertThat(made.declaration()).contains(named);
        assertThat(textOf(made)).isEqualTo("email");
        assertThat(made).hasToString("ContactSource[spooled]");
        made.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(made::open);
    }

    @Test
    void streamThatCanBeReadOnceIsSpooled() throws IOException {
        ContactSource source = ContactSource.spool(stream("email"));
        assertThat(textOf(source)).isEqualTo(textOf(source)).isEqualTo("email");
        assertThat(source.path()).isNull();
        assertThat(source).hasToString("ContactSource[spooled]");

        source.close();
        source.close();
        assertThatExceptionOfType(IOException.class).isThrownBy(source::open);
    }

    @Test
    void streamThatBreaksIsPassedOn() {
        InputStream breaking = new FilterInputStream(stream("email")) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ContactSource.spool(breaking))
                .withMessage("gone");
    }

    @Test
    void supplierNamesNoFile() throws IOException {
        try (ContactSource source = ContactSource.of(() -> stream("email"))) {
            assertThat(textOf(source)).isEqualTo("email");
            assertThat(source.path()).isNull();
            assertThat(source).hasToString("ContactSource[supplier]");
        }
    }

    @Test
    void columnsAreLetteredLikeInASpreadsheet() {
        assertThat(Column.letters(0)).isEqualTo("A");
        assertThat(Column.letters(25)).isEqualTo("Z");
        assertThat(Column.letters(26)).isEqualTo("AA");
        assertThat(Column.letters(701)).isEqualTo("ZZ");
        assertThat(Column.letters(702)).isEqualTo("AAA");
        assertThat(new Column(1, "Anna", 1)).hasToString("Column[B]");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String textOf(ContactSource source) throws IOException {
        try (InputStream in = source.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
