package com.isendu.contactimport.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedRowsTest {

    @Test
    void makesColumnsAsWideAsTheirWidestCell() {
        assertThat(lines(List.of(List.of("", "name"), List.of("A", "E-mail address"), List.of("B", ""))))
                .containsExactly("     name", "  -  --------------", "  A  E-mail address", "  B");
    }

    @Test
    void showsMarkupInCellsAsItIs() {
        assertThat(lines(List.of(List.of("name", "x"), List.of("@|bold Anna|@", "y"))))
                .contains("  @|bold Anna|@  y");
    }

    @Test
    void cutsNoWideCharacters() {
        assertThat(lines(List.of(List.of("a", "x"), List.of("名前", "y")))).contains("  a   x", "  名前  y");
    }

    private static List<String> lines(List<List<String>> rows) {
        return AlignedRows.of(rows).lines().toList();
    }
}
