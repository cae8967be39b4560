package com.isendu.contactimport.internal.normalize.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellMemoTest {

    private static final int MANY = 5_000;

    private final CellMemo memo = new CellMemo();

    @Test
    void remembersCellsOfAColumnWhereTheyComeAgain() {
        for (int row = 0; row < MANY; row++) {
            see("Town " + row % 100);
        }

        CellMemo.Entry known = memo.find("Town 7", "IT");

        assertThat(known).isNotNull();
        assertThat(known.value()).isEqualTo("TOWN 7");
        assertThat(memo.find("Town 7", "DE")).isNull();
    }

    @Test
    void givesUpWhereFewCellsComeAgain() {
        for (int row = 0; row < MANY; row++) {
            see("Company " + row);
        }
        see("Company 1");

        assertThat(memo.find("Company 1", "IT")).isNull();
    }

    private void see(String cell) {
        if (memo.find(cell, "IT") == null) {
            memo.keep(cell, "IT", "TOWN " + cell.substring(cell.indexOf(' ') + 1));
        }
    }
}
