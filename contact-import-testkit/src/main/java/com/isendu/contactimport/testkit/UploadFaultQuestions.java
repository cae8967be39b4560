package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.source.UploadStore.FullException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tests a store that is full or cannot be reached. {@link UploadStoreContract} lists the tests. */
abstract class UploadFaultQuestions extends UploadListQuestions {

    @Test
    final void reportsThatThereIsNoRoomLeft() {
        UploadStore full = full();

        assertThatThrownBy(() -> full.put(KEY, new ByteArrayInputStream(large())))
                .isInstanceOf(FullException.class);
    }

    @Test
    final void fullStoreKeepsFormerBytes() throws IOException {
        put(KEY, people(1));
        UploadStore full = full();
        assertThatThrownBy(() -> full.put(KEY, new ByteArrayInputStream(large())))
                .isInstanceOf(IOException.class);

        assertKept(KEY, people(1));
        assertThat(keys()).containsExactly(KEY);
    }

    @Test
    final void reportsThatItCannotBeReached() {
        Optional<UploadStore> made = newUnreachableInstance();
        assumeTrue(made.isPresent(), "newUnreachableInstance() says that the store is always there");
        UploadStore away = made.orElseThrow();

        assertUnreachable(() -> away.put(KEY, new ByteArrayInputStream(people(1))));
        assertUnreachable(() -> away.open(KEY).close());
        assertUnreachable(() -> away.delete(KEY));
        assertUnreachable(() -> away.keysBefore(later(), 1));
    }

    /** Asserts that the store does not report the key as missing, because it cannot know that. */
    private static void assertUnreachable(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IOException.class)
                .isNotInstanceOfAny(FullException.class, NoSuchFileException.class);
    }

    @Test
    final void faultsShowNobody() {
        List<Throwable> faults = new ArrayList<>();
        faults.add(catchThrowable(() -> store().put(KEY, SourceStreams.failingAfter(people(2)))));
        newFullInstance().ifPresent(full -> faults.add(fault(full, large())));
        newUnreachableInstance().ifPresent(away -> faults.add(fault(away, people(2))));

        assertThat(faults).isNotEmpty().doesNotContainNull();
        faults.forEach(new ShownValues(Set.of(PERSON))::assertNotIn);
    }

    private static Throwable fault(UploadStore store, byte[] bytes) {
        return catchThrowable(() -> store.put(KEY, new ByteArrayInputStream(bytes)));
    }

    private UploadStore full() {
        Optional<UploadStore> full = newFullInstance();
        assumeTrue(full.isPresent(), "newFullInstance() says that the store cannot be full");
        return full.orElseThrow();
    }
}
