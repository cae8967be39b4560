package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests the list of keys. {@link UploadStoreContract} lists the tests. */
abstract class UploadListQuestions extends UploadChangeQuestions {

    @Test
    final void listsOldestFirst() throws Exception {
        putOneAfterAnother("c", "a", "b");

        assertThat(keys()).containsExactly("c", "a", "b");
    }

    @Test
    final void replacedKeyIsAsYoungAsItsBytes() throws Exception {
        putOneAfterAnother("a", "b", "a");

        assertThat(keys()).containsExactly("b", "a");
    }

    @Test
    final void listsNothingThatWasKeptLater() throws IOException {
        put(KEY);

        assertThat(store().keysBefore(earlier(), 1)).isEmpty();
        assertThat(store().keysBefore(later(), 1)).containsExactly(KEY);
    }

    @Test
    final void listsNoMoreThanTheLimit() throws Exception {
        putOneAfterAnother("c", "a", "b");

        assertThat(store().keysBefore(later(), 2)).hasSize(2);
    }

    @Test
    final void listsNoDeletedKey() throws IOException {
        put(KEY);
        put("upload-2");
        store().delete(KEY);

        assertThat(keys()).containsExactly("upload-2");
    }

    @Test
    final void listsManyKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < MANY_KEYS; i++) {
            keys.add("upload-" + i);
            put("upload-" + i);
        }

        assertThat(keys()).hasSize(MANY_KEYS).containsAll(keys);
    }

    private void putOneAfterAnother(String... keys) throws IOException, InterruptedException {
        for (String key : List.of(keys)) {
            put(key);
            pause();
        }
    }
}
