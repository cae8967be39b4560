package com.isendu.contactimport.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a directory adds to the contract of upload stores, which the testkit examines it by. */
class DirectoryUploadStoreTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path parent;

    @Test
    void createsDirectoryWhenItIsFirstNeeded() throws IOException {
        UploadStore store = UploadStore.inDirectory(directory());
        assertThat(store.keysBefore(LATER, 1)).isEmpty();
        assertThat(directory()).doesNotExist();

        store.put("a", people());

        assertThat(directory().resolve("a")).hasContent("ada@example.com");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void takesLinkToDirectory() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), Files.createDirectory(directory()));

        UploadStore.inDirectory(link).put("a", people());

        assertThat(directory().resolve("a")).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerCanReadWhatIsKeptAndWhatIsBeingWritten() throws IOException {
        InputStream looking = new FilterInputStream(people()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                assertThat(permissions()).containsExactly("rw-------");
                return super.read(target, offset, length);
            }
        };

        UploadStore.inDirectory(directory()).put("a", looking);

        assertThat(permissions()).containsExactly("rw-------");
    }

    @Test
    void failedPutLeavesNoFile() throws IOException {
        UploadStore store = UploadStore.inDirectory(directory());

        assertThatThrownBy(() -> store.put("a", new FilterInputStream(people()) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw new IOException("the sender is gone");
                    }
                }))
                .hasMessage("the sender is gone");

        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void sweepsPartsThatKilledProcessesHaveLeft() throws IOException {
        UploadStore store = UploadStore.inDirectory(directory());
        store.put("a", people());
        Path stale = Files.createFile(directory().resolve("b17.part"));
        Path beingWritten = Files.createFile(directory().resolve("c17.part"));
        Files.setLastModifiedTime(stale, FileTime.from(LONG_AGO));

        assertThat(store.keysBefore(LONG_AGO.plusSeconds(1), 10)).isEmpty();

        assertThat(stale).doesNotExist();
        assertThat(beingWritten).exists();
        assertThat(directory().resolve("a")).exists();
    }

    @Test
    void refusesKeysThatCouldNameOtherFiles() {
        UploadStore store = UploadStore.inDirectory(directory());

        assertThat(List.of("", "../a", "a/b", "A", "a.part", "a".repeat(101))).allSatisfy(key -> {
            assertThatThrownBy(() -> store.put(key, people())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void faultsNameNeitherFileNorDirectory() throws IOException {
        UploadStore store = UploadStore.inDirectory(Files.createFile(directory()));

        assertThatThrownBy(() -> store.put("a", people()))
                .hasMessage("the upload directory cannot be used: FileAlreadyExistsException")
                .hasNoCause();
        assertThatThrownBy(() -> store.open("a"))
                .hasMessageStartingWith("the upload directory cannot be used: ")
                .hasMessageNotContaining(parent.toString());
        assertThat(store).hasToString("DirectoryUploadStore");
    }

    private List<String> permissions() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(DirectoryUploadStoreTest::permissions).toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path directory() {
        return parent.resolve("uploads");
    }

    private static InputStream people() {
        return new ByteArrayInputStream("ada@example.com".getBytes(StandardCharsets.UTF_8));
    }
}
