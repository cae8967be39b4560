package com.isendu.contactimport.internal.read.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.read.Texts;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwallowedRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a@x.org\nb@x.org\nc@x.org\"\n",
                "\"Ada <a@x.org>\nLeo <b@x.org>\"\n",
                "Ada;\"a@x.org\nLeo;b@x.org\"\n",
                "\"Ada;a@x.org\nLeo\";b@x.org\n",
                "Ada;\"a@x.org;Roma\nLeo;b@x.org\";Bari\n",
                "a@x.org;\"vip\nb@x.org;old\nc@x.org;\"\n",
                "a@x.org;Ada;\"one\nb@x.org;Leo;\n;Ivo;\nc@x.org;Pia;two\"\n"
            })
    void recoversRowsLineByLine(String text) throws IOException {
        List<ParsedRecord> records = parsed(text + "d@x.org\n");

        assertThat(records).hasSize((int) text.lines().count() + 1);
        assertThat(records.get(0).fault()).isNotNull();
        assertThat(records.get(0).cells()).containsExactly(text.substring(0, text.indexOf('\n')));
        assertThat(records.get(1).cells().stream().anyMatch(cell -> cell.contains("b@x.org")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Office;\"a@x.org\nb@x.org\"\n",
                "\"a@x.org\nb@x.org\";Office\n",
                "a@x.org;\"met at the fair\nwrites from b@x.org\"\n",
                "a@x.org;Ada;\"also\nb@x.org\nc@x.org\"\n",
                "a@x.org;\"one; two\nthree; b@x.org\"\n",
                "a@x.org;\"Via Roma 1\n00184 Roma\"\n"
            })
    void leavesCellsOfSeveralLinesAlone(String text) throws IOException {
        assertThat(parsed(text)).hasSize(1).allMatch(record -> record.fault() == null);
    }

    @Test
    void recoversRowsWhereTheFirstOfThemIsDamagedItself() throws IOException {
        String text =
                "Eva;e@x.org\n\"Ada;;a@x.org\nLeo;b@x.org\nIvo;c@x.org\nPia;d@x.org\nUgo;f@x.org\nIda\";g@x.org\n";

        assertThat(parsed(text)).hasSize(7);
    }

    @Test
    void recoversRowsWhereTheFirstOfAFileLostItsDelimiter() throws IOException {
        assertThat(parsed("\"Adaa@x.org\nLeo;b@x.org\nIvo\";c@x.org\n")).hasSize(3);
    }

    @Test
    void recoversRowsWhereAnAddressIsBroken() throws IOException {
        assertThat(parsed("\"Ada;a@x.org\nLeo;b@x\nx.org\nIvo\";c@x.org\n")).hasSize(4);
    }

    @Test
    void recoversRowsWhereOneOfThemHasACellOfSeveralLines() throws IOException {
        String text =
                "Eva;;1;e@x.org\nAda;\"Via Po 1\nInt. 4\"\";2;a@x.org\nLeo;Via Po 2\";3;b@x.org\nIda;;4;i@x.org\n";

        assertThat(parsed(text)).hasSize(5);
    }

    @Test
    void doesNotTakeTheCellsOfARowForOneOfAnother() throws IOException {
        assertThat(parsed("a@x.org;\"Riva\"\";\"\"Leo\"\";\"\"b@x.org\"\"\"\n")
                        .get(0)
                        .fault())
                .isNotNull();
        assertThat(parsed("Ada;\"=HYPERLINK(\"\"mailto:a@x.org\"\";\"\"a@x.org\"\")\"\n")
                        .get(0)
                        .fault())
                .isNull();
    }

    @Test
    void doesNotTakeAWholeRowForACell() throws IOException {
        assertThat(parsed("\"Via Po 1;Bari;a@x.org;Ada\"\"\n\";Asti;b@x.org;Leo\n")
                        .get(0)
                        .fault())
                .isNotNull();
        assertThat(parsed("c@x.org;Asti;\"met Ada; Leo; write to b@x.org\"\n")
                        .get(0)
                        .fault())
                .isNull();
    }

    @Test
    void doesNotTakeAnAddressBehindAnOddQuoteForAPartOfACell() throws IOException {
        assertThat(parsed("a@x.org;\"Bari\"\" b@x.org \"\n").get(0).fault()).isNotNull();
        assertThat(parsed("a@x.org;\"the \"\"boss\"\" b@x.org\"\n").get(0).fault())
                .isNull();
    }

    /** Ends at once; with a search at each character of the word it would take minutes. */
    @Test
    void looksForAnAddressInALongWordOnce() throws IOException {
        String word = "x".repeat(400_000);

        assertThat(parsed("a@x.org;\"\"\"\nb@x.org;;" + word + ";\"\n")).isNotEmpty();
    }

    @Test
    void recoversALineBehindAnOddQuote() throws IOException {
        assertThat(parsed("a@x.org;\"\"\"\nb@x.org\"\nc@x.org;Ida\n")).hasSize(3);
        assertThat(parsed("a@x.org;\"15\"\" screen\nsee b@x.org\"\nc@x.org;Ida\n"))
                .hasSize(2);
    }

    @Test
    void recoversRowsWhereOneOfThemIsBroken() throws IOException {
        String text = "\"\"\"Ada;a@x.org;Roma\nLeo;b@x.org;Bari\nIvo\nc@x.org;Como\nPia\";d@x.org;Asti\n";

        assertThat(parsed(text)).hasSize(5);
    }

    @Test
    void recoversRowsOfTwoCellsWhereOneOfThreeIsBroken() throws IOException {
        String text = "e@x.org;\na@x.org;\"\nb@x.org;;c@x.org;\nd@x.org;\"\n";

        assertThat(parsed(text)).hasSize(4);
    }

    @Test
    void recoversARowOfTwoCellsBelowABrokenOne() throws IOException {
        assertThat(parsed("e@x.org;\na@x.org\";\"Ad;\nb@x.org;Ada\"\n")).hasSize(3);
        assertThat(parsed("e@x.org;Eva\na@x.org;\"see\nIda (ex old@x.org);b@x.org\"\n"))
                .hasSize(3);
        assertThat(parsed("a@x.org;\"see\nIda; b@x.org\"\n")).hasSize(1);
    }

    @Test
    void doesNotTakeTwoRowsForOneThatLostTheLineEndBetweenThem() throws IOException {
        assertThat(parsed("\"Ada;a@x.org\"\"Leo\";b@x.org\n").get(0).fault()).isNotNull();
        assertThat(parsed("\"\"\"Ada\"\";\"\"a@x.org\"\";\"\"Bari\"\"\"\"Leo\";b@x.org;Asti\n")
                        .get(0)
                        .fault())
                .isNotNull();
        assertThat(parsed("a@x.org;\"12\"\" screen; from b@x.org\"\n").get(0).fault())
                .isNull();
    }

    @Test
    void blankRecordWithSpacesBehindItsQuotesHoldsNoRows() throws IOException {
        assertThat(parsed("\"\" ;\"\"\nb@x.org;Bea\n")).hasSize(2);
    }

    private static List<ParsedRecord> parsed(String text) throws IOException {
        return Texts.parsed(text, Dialect.delimitedBy(';'), SourceLimits.DEFAULT);
    }
}
