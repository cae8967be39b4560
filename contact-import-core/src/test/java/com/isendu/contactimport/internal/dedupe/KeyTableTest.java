package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    @Test
    void findsWhatAMapFinds() {
        KeyTable table = new KeyTable();
        Map<Long, Integer> entries = new HashMap<>();
        Random random = new Random(42);
        for (int i = 1; i <= 20_000; i++) {
            // Few distinct low bits, so that keys collide.
            long key = random.nextInt(30_000) * 1024L;
            Integer known = entries.get(key);
            int entry = table.find(key, -key);
            if (known == null) {
                assertThat(entry).isEqualTo(KeyTable.NONE);
                entries.put(key, table.size());
                table.add(key, -key, i, i);
            } else {
                assertThat(entry).isEqualTo(known);
                if (i % 7 == 0) {
                    table.free(entry);
                    entries.remove(key);
                }
            }
        }
        entries.forEach((key, entry) -> {
            assertThat(table.find(key, -key)).isEqualTo(entry);
            assertThat((long) table.row(entry)).isEqualTo(table.values(entry));
        });
    }

    @Test
    void takesLessThan32BytesAKeyAllTheWayToTenMillion() {
        SplittableRandom hash = new SplittableRandom(42);
        long before = allocated();
        KeyTable table = new KeyTable();
        double most = 0;
        for (int row = 1; row <= 10_000_000; row++) {
            table.add(hash.nextLong(), hash.nextLong(), row, row);
            if (row % 100_000 == 0) {
                most = Math.max(most, (allocated() - before) / (double) row);
            }
        }
        assertThat(most).isLessThan(32);
    }

    /** Bytes by this thread. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void tellsKeysApartByBothHashes() {
        KeyTable table = new KeyTable();
        table.add(1, 1, 0, 2);
        assertThat(table.find(1, 2)).isEqualTo(KeyTable.NONE);
    }

    @Test
    void hashTellsTextsApart() {
        Set<Long> high = new HashSet<>();
        Set<Long> low = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            KeyHash hash = new KeyHash().add("person" + i + "@example.com");
            high.add(hash.high());
            low.add(hash.low());
        }
        assertThat(high).hasSize(100_000);
        assertThat(low).hasSize(100_000);
    }

    @Test
    void hashTellsPartsAndNullApart() {
        assertThat(new KeyHash().add("a").add("b").high())
                .isNotEqualTo(new KeyHash().add("ab").high());
        assertThat(new KeyHash().add(null).high())
                .isNotEqualTo(new KeyHash().add("").high());
        assertThat(new KeyHash().add("x").reset().add("a").high())
                .isEqualTo(new KeyHash().add("a").high());
    }
}
