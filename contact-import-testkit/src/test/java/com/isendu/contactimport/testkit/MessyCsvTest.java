package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessyCsvTest {

    @Provide
    Arbitrary<MessyFile> files() {
        return MessyCsv.files();
    }

    @Provide
    Arbitrary<String> damagedTexts() {
        return MessyCsv.damagedTexts();
    }

    @Property(tries = 200)
    void headerHoldsEmailAndNoNameTwice(@ForAll("files") MessyFile file) {
        assertThat(file.header()).contains("email");
        List<String> names = file.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Property(tries = 200)
    void recordsAreAsWideAsTheHeaderAndHaveTheirOwnAddress(@ForAll("files") MessyFile file) {
        int email = file.header().indexOf("email");

        assertThat(file.records())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record).hasSameSizeAs(file.header()));
        assertThat(file.records()).extracting(record -> record.get(email)).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void plainParserReadsTheRecordsBack(@ForAll("files") MessyFile file) {
        List<List<String>> rows = PlainCsv.parse(file.text(), file.delimiter());

        assertThat(rows.get(0)).isEqualTo(file.header());
        List<List<String>> data = rows.subList(1, rows.size());
        assertThat(data.stream().filter(row -> !row.equals(List.of(""))).toList())
                .isEqualTo(file.records());
        assertThat(data).filteredOn(row -> row.equals(List.of(""))).hasSize(file.blankRows());
    }

    @Property(tries = 100)
    void damagedTextsAreTexts(@ForAll("damagedTexts") String text) {
        assertThat(text).isNotEmpty();
    }
}
