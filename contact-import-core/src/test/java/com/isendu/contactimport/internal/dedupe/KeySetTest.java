package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void containsWhatWasAdded() {
        KeySet keys = new KeySet();
        assertThat(keys.isEmpty()).isTrue();
        assertThat(keys.contains("ada@example.com")).isFalse();

        keys.add("ada@example.com");
        keys.add("ada@example.com");

        assertThat(keys.isEmpty()).isFalse();
        assertThat(keys.contains("ada@example.com")).isTrue();
        assertThat(keys.contains("eva@example.com")).isFalse();
    }
}
