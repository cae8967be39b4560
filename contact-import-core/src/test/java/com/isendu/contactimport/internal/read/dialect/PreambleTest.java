package com.isendu.contactimport.internal.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.options.ReadingOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreambleTest {

    private static final String HEADER = "Cognome;Nome;E-mail;Telefono;Indirizzo\n";
    private static final List<String> NAMES = List.of("Cognome", "Nome", "E-mail", "Telefono", "Indirizzo");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Report;Clienti\n",
                "Data;28/11/2026\n",
                "Anno;2026\n",
                "Azienda;Riva srl\nStampato il;28/11/2026\n",
                "Filtro;Tutti\nTotale;12\n",
                "Esportato il;28/11/2026 10:00\n\n",
                "Report;Clienti;;;\nData;28/11/2026;;;\n",
                "Report;Clienti;;;\n;;;;\nUtente;admin;;;\n;;;;\n",
                "Azienda;Riva srl\nIndirizzo;Via Po 3\nTelefono;011 123456\nE-mail;info@riva.example\n\n",
                "Elenco\n\nEsportato da;Ada;il;28/11/2026\n",
                "\"Elenco; clienti\";\"2026\"\n",
                "Titolo:;Clienti\nPeriodo:;01/01/2026;31/12/2026\n",
                "\"Riva srl, Via Po 3, info@riva.example\"\n",
                "\"Riva srl; info@riva.example\"\n"
            })
    void findsTheHeaderBelowLinesOfSeveralCells(String preamble) {
        for (int count : List.of(3, 30)) {
            assertThat(header(preamble + HEADER + rows(count))).isEqualTo(NAMES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Report;Clienti\n", "Data;28/11/2026\n", "Elenco clienti;\n", "Elenco clienti\n\n"})
    void findsTheHeaderOfTwoColumns(String preamble) {
        assertThat(header(preamble + "Nome;E-mail\nAda;ada@example.org\nLeo;leo@example.org\n"))
                .containsExactly("Nome", "E-mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Somebody without an address, whose values are words of headers.
                HEADER + "Riva;Telefono;;333 1020304;Via Email\n",
                HEADER + "Nome;Cognome;;;\n",
                HEADER + "Riva;Ada;ada@example.org;;\nCognome;Nome;Telefono;Indirizzo;Azienda\n"
            })
    void keepsTheFirstRowAsHeader(String table) {
        assertThat(header(table + rows(5))).isEqualTo(NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada;ada@example.org\n",
                "Riva;Ada;ada@example.org;;\n",
                "Riva;Ada;ada@example.org riva@example.org;;\n",
                "Riva;Ada; ada@example.org \";;\n",
                "Ada\"\u0001\"ada@example.org\n",
                "Ada\"\u000Bada@example.org\n",
                "Riva;@\"ada@example.org\";;\n",
                "Riva;Ada;ada@example.org\"\"^;;\n",
                "\"Riva;Ada;ada@example.org ;;\"\n",
                "\" ada@example.org;Ada;Riva;;\"\n",
                "\"Riva,Ada, ada@example.org ,,\"\n",
                "\"Riva;Ada;Ada Riva <ada@example.org>;;\"\n"
            })
    void takesNobodyForALineAboveTheHeader(String person) {
        assertThat(header(person + HEADER + rows(5))).isEmpty();
    }

    @Test
    void skipsNoBrokenRowAboveRowsWithoutAHeader() {
        String rows = "Leo\tleo@example.org\nIda\tida@example.org\nUgo\tugo@example.org\n";

        assertThat(skippedLines("Ada ada@example.org\n" + rows)).isZero();
        assertThat(skippedLines("Our customers\n" + rows)).isEqualTo(1);
        assertThat(skippedLines("Questions to ada@example.org\nName\tE-mail\n" + rows))
                .isEqualTo(1);
    }

    private static int skippedLines(String text) {
        try (SourceRecords records =
                SourceRecords.open(Texts.source(text), ReadingOptions.builder().build())) {
            return records.format().skippedLines();
        }
    }

    private static List<String> header(String text) {
        try (SourceRecords records =
                SourceRecords.open(Texts.source(text), ReadingOptions.builder().build())) {
            return records.headerCells();
        }
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Riva%d;Ada;ada%d@example.org;333 10203%02d;Via Po %d%n".formatted(i, i, i, i))
                .collect(Collectors.joining());
    }
}
