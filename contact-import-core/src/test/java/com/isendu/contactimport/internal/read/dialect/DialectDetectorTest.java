package com.isendu.contactimport.internal.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.internal.read.records.ParsedRecord;
import com.isendu.contactimport.internal.read.records.Sample;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectDetectorTest {

    @Test
    void takesDelimiterThatLeavesNumbersWhole() {
        assertThat(delimiter("1,23;4,56\n7,89;0,12\n")).isEqualTo(';');
        assertThat(delimiter("1\ta,b,c\n2\td,e,f\n")).isEqualTo('\t');
        assertThat(delimiter("10:15:00,5;1\n10:16:00,5;2\n")).isEqualTo(';');
    }

    @Test
    void takesTheDelimiterThatStandsInNoCellWhereTwoFitEqually() {
        assertThat(delimiter("name\tlat,lon\nPisa\t43.7,10.4\nRoma\t41.9,12.5\n"))
                .isEqualTo('\t');
    }

    @Test
    void findsNamesOfColumnsAboveThem() {
        assertThat(delimiter("key;note\nrosa;red, blue\nivo;green, black\n")).isEqualTo(';');
        assertThat(delimiter("Nome;Cognome;Indirizzo, civico;Telefono\n")).isEqualTo(';');
    }

    @Test
    void leavesCommentsOutOfTheShape() {
        String comments = "# on 2 May, 10:15, by: Rosa, for: all, of: us\n# all, rows, of, the, list, here\n";

        assertThat(delimiter(comments + "name;town\nRosa;Pisa\nIvo;Roma\n")).isEqualTo(';');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value\n1,5\n2,75\n10,0\n",
                "name\nBruni, Rosa\nLai, Ivo\nSerra, Marta\n",
                "address\nVia Roma 1, 20100 Milano\nVia Po 22, 10100 Torino\n",
                "A first line of a note, with a comma.\nAnother one follows here; it has none\nA third one, also, as it were, long.\n",
                "phone\n+39 333 1112223\n+39 347 5556667\n+39 320 4445556\n+39 328 7778889\n",
                "time\n10:15:30\n11:00:00\n12:45:10\n",
                "10.05.2014 10:15\n11.05.2014 11:15\n12.05.2014 12:15\n",
                "Rosa Bruni\nIvo Lai\nMarta Serra\nAda Conti\n"
            })
    void cutsNoSingleColumn(String text) {
        assertThat(rows(text)).allSatisfy(row -> assertThat(row.cells()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '|', '\t', ':', '^', ' ', '\''})
    void neverTakesADeclaredQuoteForTheDelimiter(char quote) {
        String text = "sep='\nname,mail;city|street\tnotes:so^on ' \n".replace("sep='", quote == '\'' ? "sep='" : "x");
        ReadingOptions options = ReadingOptions.builder().quote(quote).build();

        Detection found = Detection.of(Texts.source(text.repeat(5)), options);

        assertThat(found.table().format().dialect().delimiter()).isNotEqualTo(quote);
    }

    @ParameterizedTest
    @ValueSource(chars = {'^', '~', '\u00A6'})
    void findsRareDelimiterInFewRows(char delimiter) {
        String text = "id,name,note\n1,Rosa,tea and milk\n2,Ivo,none\n".replace(',', delimiter);

        assertThat(delimiter(text.replace(" and", ", no"))).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3\n4 5 6\n7 8 9\n",
                "from to weight\na b 0.5\na c 0.7\nb c 0.1\n",
                "0.1 0.2\n0.3 0.4\n0.5 0.6\n0.7 0.8\n"
            })
    void findsBlanksBetweenNumbers(String text) {
        assertThat(delimiter(text)).isEqualTo(' ');
    }

    @Test
    void findsBlanksBelowHeaderThatLacksTheRowNumbers() {
        assertThat(delimiter("\"x\" \"y\"\n\"1\" 5 7\n\"2\" 6 8\n\"3\" 4 9\n")).isEqualTo(' ');
    }

    @Test
    void prefersUsualDelimiterToBlanksBesideIt() {
        assertThat(delimiter("+39 396 8741740,Rosa\n+39 367 0030352,Ivo\n+39 327 9786425,Ada\n+39 328 9786425\n"))
                .isEqualTo(',');
    }

    @Test
    void doesNotCutNamedAddressesAtTheirSpaces() {
        assertThat(delimiter("E-Mail\nAda <ada@x.example>\nleo@x.example; lea@x.example\nIda <ida@x.example>\n"))
                .isNotEqualTo(' ');
    }

    @Test
    void choosesDelimiterTogetherWithTheEscape() {
        Dialect dialect = dialect("""
                make;model;price
                Ford;"the \\"big; red\\" one";3000,00
                Fiat;"the \\"small; blue\\" one";4000,00
                ;"a \\"third; green\\" one";5000,00
                """);

        assertThat(dialect.delimiter()).isEqualTo(';');
        assertThat(dialect.escape()).isEqualTo('\\');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name','town'\n",
                "name,words\nRosa,'one, two'\nIvo,'three, four'\n",
                "a,b\nRosa,7\n'D''Angelo',8\nIvo,9\nAda,4\nPia,3\n",
                "a,b\nRosa,7\n'D\\'Angelo',8\nIvo,9\nAda,4\nPia,3\n",
                "a,b,c\n1,7,'m'\n2,2,'z'\n3,8,'r'\n4,8,NA\n"
            })
    void findsApostrophesThatEncloseCells(String text) {
        assertThat(dialect(text).quote()).isEqualTo('\'');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,phone\nRosa,'0212345\nIvo,'0298765\nAda,'0276543\n",
                "name,note\nD'Angelo,'80s music\nO'Hara,'90s music\n",
                "\"name\",\"note\"\n\"Rosa\",\"'red'\"\n\"Ivo, jr\",\"'blue'\"\n"
            })
    void leavesOtherApostrophesInTheCells(String text) {
        assertThat(dialect(text).quote()).isEqualTo('"');
    }

    private static char delimiter(String text) {
        return dialect(text).delimiter();
    }

    private static List<ParsedRecord> rows(String text) {
        return new Sample(text, true).parse(dialect(text), 0, Texts.DEFAULTS.limits());
    }

    private static Dialect dialect(String text) {
        return new DialectDetector(new Sample(text, true), Texts.DEFAULTS)
                .detect()
                .dialect();
    }
}
