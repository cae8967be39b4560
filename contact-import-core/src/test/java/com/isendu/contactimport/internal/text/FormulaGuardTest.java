package com.isendu.contactimport.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "'a", "＝1", "＋1", "－1", "＠a", "\"=1\""})
    void guardsCellsThatStartLikeAFormula(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.unguard("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "1+1", "a; =1", "Via Roma, 5", "O'Hara", "a\nb", "\""})
    void leavesOtherCellsAlone(String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(cell);
    }

    /** A spreadsheet that expects another delimiter cuts cells, and no quotes keep it from that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x;=1+1;y | x;'=1+1;y",
                "x,@SUM(1),'y | x,'@SUM(1),''y",
                "a;\"=1\";b | a;'\"=1\";b",
                "=1;=1 | '=1;'=1",
                ";＝1 | ;'＝1"
            })
    void guardsPartsThatACutAtAnotherDelimiterWouldMakeCells(String cell, String guarded) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(guarded);
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(cell);
    }

    @Test
    void guardsLinesOfACell() {
        assertThat(FormulaGuard.guard("x\r\n=1\t-1")).isEqualTo("x\r\n'=1\t'-1");
        assertThat(FormulaGuard.guard("\n=1")).isEqualTo("'\n'=1");
    }

    @Test
    void givesEveryTextBack() {
        String characters = "a'\"=+-@＝,;\t\r\n ";
        Random random = new Random(42);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            String cell = text.toString();
            assertThat(FormulaGuard.unguard(FormulaGuard.guard(cell))).isEqualTo(cell);
        }
    }
}
