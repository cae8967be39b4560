package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.jdbc.fault.SmallDisk;
import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.UploadStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The core's directory of uploads on a disk that fills up; here, where there is a small disk. */
@Tag("fault")
class FullUploadDirectoryTest extends UploadStoreContract {

    private static final int ROOM = 1_000_000;
    private static final int TOO_LARGE = 5_000_000;

    private final SmallDisk disk;

    FullUploadDirectoryTest() throws IOException {
        disk = new SmallDisk();
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    @Test
    void takesUploadsAgainWhenThereIsRoom() throws IOException {
        UploadStore store = newFullInstance().orElseThrow();
        assertThatThrownBy(() -> put(store)).isInstanceOf(UploadStore.FullException.class);

        disk.leaveRoomFor(2 * TOO_LARGE);

        assertThat(put(store)).isEqualTo(TOO_LARGE);
    }

    private static long put(UploadStore store) throws IOException {
        return store.put("upload-1", new ByteArrayInputStream(new byte[TOO_LARGE]));
    }

    @Override
    protected UploadStore newInstance() {
        return UploadStore.inDirectory(disk.directory().resolve("uploads"));
    }

    @Override
    protected Optional<UploadStore> newFullInstance() {
        try {
            disk.leaveRoomFor(ROOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(newInstance());
    }

    /** Examined by the testkit, which needs no disk of its own for it. */
    @Override
    protected Optional<UploadStore> newUnreachableInstance() {
        return Optional.empty();
    }
}
