package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashTest {

    @Test
    void tellsTextsApart() {
        KeyHash hash = new KeyHash();
        Set<Long> high = new HashSet<>();
        Set<Long> low = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hash.reset().add("person" + i + "@example.com");
            high.add(hash.high());
            low.add(hash.low());
        }
        assertThat(high).hasSize(100_000);
        assertThat(low).hasSize(100_000);
    }

    @Test
    void tellsPartsAndNullApart() {
        KeyHash hash = new KeyHash();
        assertThat(hash.reset().add("a").add("b").high())
                .isNotEqualTo(hash.reset().add("ab").high());
        assertThat(hash.reset().add(null).high())
                .isNotEqualTo(hash.reset().add("").high());
        assertThat(hash.reset().add(null).add("").high())
                .isNotEqualTo(hash.reset().add("").add(null).high());
    }

    @Test
    void tellsLongTextsApartByTheirLengths() {
        KeyHash hash = new KeyHash();
        Set<Long> high = new HashSet<>();
        for (int length : new int[] {0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0x1_0000, 0x1_0001}) {
            high.add(hash.reset().add("\0".repeat(length)).high());
        }
        assertThat(high).hasSize(6);
    }

    /** What precedes each text must not read like what others consist of. */
    @Test
    void tellsATextFromPartsThatAddUpToIt() {
        KeyHash hash = new KeyHash();
        assertThat(hash.reset().add("a\0b").high())
                .isNotEqualTo(hash.reset().add("a").add("b").high());
        assertThat(hash.reset().add("\0".repeat(0xFFFF)).high())
                .isNotEqualTo(added(hash.reset().add(null), "", 0xFFFF).high());
        assertThat(hash.reset().add("\0".repeat(0x1_0001)).high())
                .isNotEqualTo(added(hash.reset().add("\0"), "", 0x8000).high());
    }

    private static KeyHash added(KeyHash hash, String text, int times) {
        for (int i = 0; i < times; i++) {
            hash.add(text);
        }
        return hash;
    }

    @Test
    void givesTheSameForTheSameTextAfterAReset() {
        KeyHash hash = new KeyHash();
        hash.add("x").low();
        assertThat(hash.reset().add("a").high()).isEqualTo(hash.reset().add("a").high());
        assertThat(hash.reset().add("a").low()).isEqualTo(hash.reset().add("a").low());
    }

    /** Who writes a source cannot know which of its rows will collide, or share a place in the table. */
    @Test
    void givesOtherHashesInEachRun() {
        assertThat(new KeyHash().add("ada@example.com").high())
                .isNotEqualTo(new KeyHash().add("ada@example.com").high());
        assertThat(new KeyHash().add("ada@example.com").low())
                .isNotEqualTo(new KeyHash().add("ada@example.com").low());
    }
}
