package com.isendu.contactimport.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ForkedJvm;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

    private static final RejectedRow ROW = new RejectedRow(
            new RowPosition(1, 2, 2), List.of("nobody"), List.of(RowError.ofCell(ErrorCode.EMAIL_INVALID, "email", 1)));

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerCanReadAnErrorCsv() throws IOException {
        Path target = directory.resolve("errors.csv");
        try (ErrorCsvWriter writer = open(target)) {
            writer.write(ROW);
            assertThat(permissions(files().get(0))).isEqualTo("rw-------");
            writer.complete();
        }
        assertThat(permissions(target)).isEqualTo("rw-------");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerCanReadAnErrorCsvThatReplacesOneForAll() throws IOException {
        Path target = Files.writeString(directory.resolve("errors.csv"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        try (ErrorCsvWriter writer = open(target)) {
            writer.write(ROW);
            writer.complete();
        }
        assertThat(permissions(target)).isEqualTo("rw-------");
    }

    @Test
    @Timeout(60)
    void partOfAKilledProcessIsDeletedByTheNextRunOnTheSameTarget() throws Exception {
        Path target = directory.resolve("errors.csv");
        try (ForkedJvm process = ForkedJvm.of(Writing.class, directory, target.toString())) {
            assertThat(process.line()).isEqualTo("written");
            Path part = files().get(0);
            open(target).close();
            assertThat(files()).as("the part of a living process").containsExactly(part);
            process.kill();
        }
        assertThat(files()).hasSize(1);
        try (ErrorCsvWriter other = open(directory.resolve("others.csv"))) {
            assertThat(files()).as("the part for another target").hasSize(2);
            assertThat(other.complete()).isEmpty();
        }
        open(target).close();
        assertThat(directory).isEmptyDirectory();
    }

    /** Writes an error CSV and waits to be killed. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) throws Exception {
            try (ErrorCsvWriter writer = open(Path.of(arguments[0]))) {
                writer.write(ROW);
                System.out.println("written");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void twoRunsOfOneProcessOnTheSameTargetLeaveEachOtherAlone() throws IOException {
        Path target = directory.resolve("errors.csv");
        try (ErrorCsvWriter first = open(target);
                ErrorCsvWriter second = open(target)) {
            first.write(ROW);
            second.write(ROW);
            assertThat(files()).hasSize(2);
            assertThat(second.complete()).contains(target);
            assertThat(first.complete()).contains(target);
        }
        assertThat(files()).containsExactly(target);
    }

    private static ErrorCsvWriter open(Path target) {
        return ErrorCsvWriter.open(target, ';', List.of("email"), ErrorMessages.english());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
