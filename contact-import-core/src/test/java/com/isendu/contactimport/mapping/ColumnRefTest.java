package com.isendu.contactimport.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnRefTest {

    private static final Column FIRST = new Column(0, "Kontakt", 1);
    private static final Column THIRD = new Column(2, "E-Post", 1);
    private static final Column FOURTH = new Column(3, "e post", 2);
    private static final List<Column> WITH_GAP = List.of(FIRST, THIRD, FOURTH);

    @Test
    void findsColumnByItsIndexWhereColumnsAreLeftOut() {
        assertThat(ColumnRef.at(2).in(WITH_GAP)).contains(THIRD);
        assertThat(ColumnRef.at(1).in(WITH_GAP)).isEmpty();
    }

    @Test
    void findsColumnByNormalisedNameAndOccurrence() {
        assertThat(ColumnRef.named("E POST").in(WITH_GAP)).contains(THIRD);
        assertThat(ColumnRef.named("e-post", 2).in(WITH_GAP)).contains(FOURTH);
        assertThat(ColumnRef.named("e-post", 3).in(WITH_GAP)).isEmpty();
    }
}
