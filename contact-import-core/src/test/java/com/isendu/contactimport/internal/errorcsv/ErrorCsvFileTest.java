package com.isendu.contactimport.internal.errorcsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorCsvFileTest {

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void anOlderErrorCsv() throws IOException {
        target = Files.writeString(directory.resolve("rossi-errors.csv"), "old");
    }

    @Test
    void targetIsReplacedOnlyWhenTheFileIsComplete() throws IOException {
        ErrorCsvFile file = written();
        assertThat(target).hasContent("old");

        file.moveIntoPlace();

        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void fileThatIsDeletedOrDiscardedLeavesTheTargetAsItWas() throws IOException {
        written().delete();
        written().discard();

        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void showsNoName() throws IOException {
        ErrorCsvFile file = written();

        assertThat(file.target()).isEqualTo(target);
        assertThat(file).hasToString("ErrorCsvFile[]");
        file.delete();
    }

    private ErrorCsvFile written() throws IOException {
        ErrorCsvFile file = ErrorCsvFile.beside(target);
        try (OutputStream stream = file.open()) {
            stream.write('n');
            stream.write('e');
            stream.write('w');
        }
        return file;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
