package com.isendu.contactimport.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactFileTest {

    private static final int ROWS = 50_000;

    @TempDir
    private Path folder;

    @Test
    void makesTheSameFileOfTheSameShape() throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");

        Tally tally = ContactFile.write(one, ContactShape.usual(ROWS));

        assertThat(ContactFile.write(other, ContactShape.usual(ROWS))).isEqualTo(tally);
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void makesAnotherFileOfAnotherSeed() throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");

        ContactFile.write(one, new ContactShape(100, 6, 1));
        ContactFile.write(other, new ContactShape(100, 6, 2));

        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
    }

    @Test
    void hasTheStatedSharesAndSize() throws IOException {
        Path file = folder.resolve("file.csv");

        Tally tally = ContactFile.write(file, ContactShape.usual(ROWS));

        assertThat(tally.rows()).isEqualTo(ROWS);
        assertThat(tally.faulty() / (double) ROWS).isCloseTo(0.06, within(0.005));
        assertThat(tally.repeated() / (double) ROWS).isCloseTo(0.0085, within(0.002));
        assertThat(Files.size(file) / (double) ROWS).isCloseTo(150, within(10.0));
    }

    @Test
    void hasNoFaultsOrAsManyAsAskedFor() throws IOException {
        Path file = folder.resolve("file.csv");

        assertThat(ContactFile.write(file, new ContactShape(ROWS, 0, 3)).faulty())
                .isZero();
        assertThat(ContactFile.write(file, new ContactShape(ROWS, 50, 3)).faulty() / (double) ROWS)
                .isCloseTo(0.5, within(0.01));
    }
}
