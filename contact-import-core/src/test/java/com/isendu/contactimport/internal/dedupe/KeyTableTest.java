package com.isendu.contactimport.internal.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    @Test
    void findsWhatAMapFinds() {
        KeyTable table = new KeyTable();
        Map<Long, Integer> rows = new HashMap<>();
        Random random = new Random(42);
        for (int row = 1; row <= 200_000; row++) {
            // Few distinct first bits, so that keys collide.
            long key = ((long) random.nextInt(1_000) << 50) | random.nextInt(50);
            Integer known = rows.get(key);
            long entry = table.find(key, -key);
            if (known == null) {
                assertThat(entry).isEqualTo(KeyTable.NONE);
                rows.put(key, row);
                table.add(key, -key, -row, row);
            } else if (row % 7 == 0) {
                table.free(entry);
                rows.remove(key);
            } else if (row % 5 == 0) {
                table.row(entry, row);
                rows.put(key, row);
            } else {
                assertThat(table.row(entry)).isEqualTo(known);
            }
        }
        rows.forEach((key, row) -> assertThat(table.row(table.find(key, -key))).isEqualTo(row));
    }

    @Test
    void keepsTheValuesOfAKeyWhileItGrows() {
        KeyTable table = new KeyTable();
        KeyHash hash = new KeyHash();
        for (int row = 1; row <= 100_000; row++) {
            table.add(hash(hash, row), -hash(hash, row), row * 3L, row);
        }
        for (int row = 1; row <= 100_000; row++) {
            long entry = table.find(hash(hash, row), -hash(hash, row));
            assertThat(table.row(entry)).isEqualTo(row);
            assertThat(table.values(entry)).isEqualTo(row * 3L);
        }
    }

    private static long hash(KeyHash hash, int row) {
        return hash.reset().add(String.valueOf(row)).high();
    }

    @Test
    @Tag("large")
    void holdsTenMillionKeysInLessThan32BytesEachAlsoWhileItGrows() {
        SplittableRandom hash = new SplittableRandom(42);
        long before = used();
        KeyTable table = new KeyTable();
        double most = 0;
        for (int row = 1; row <= 10_000_000; row++) {
            table.add(hash.nextLong(), hash.nextLong(), row, row);
            // All sizes between one time that it grows and the next.
            if (row > 8_500_000 && row % 150_000 == 0) {
                most = Math.max(most, (used() - before) / (double) row);
            }
        }
        assertThat(most).isBetween(24.0, 32.0);
        assertThat(table.find(0, 0)).isEqualTo(KeyTable.NONE);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void tellsKeysApartByBothHashes() {
        KeyTable table = new KeyTable();
        table.add(1, 1, 0, 2);
        assertThat(table.find(1, 2)).isEqualTo(KeyTable.NONE);
    }
}
