package com.isendu.contactimport.internal.normalize.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.text.SortedLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of the JDK are the oracle of the table. */
class CountryTableTest {

    private static final CountryTable TABLE = CountryTable.load();

    @Test
    void buildWritesTheTableOfTheNamesAtHand() throws IOException {
        try (InputStream file = CountryTable.class.getResourceAsStream(CountryTable.NAME)) {
            assertThat(file).as("written by the build behind the compiler").isNotNull();
            assertThat(file.readAllBytes()).isEqualTo(SortedLines.bytesOf(CountryTable.names()));
        }
    }

    @Test
    void findsEachNameAndNoOther() {
        Map<String, String> names = CountryTable.names();
        assertThat(names).hasSizeGreaterThan(1_500).allSatisfy((name, code) -> {
            assertThat(TABLE.find(name)).isEqualTo(code);
            assertThat(TABLE.find(name + "q")).isEqualTo(names.get(name + "q"));
            assertThat(TABLE.find("q" + name)).isEqualTo(names.get("q" + name));
        });
        assertThat(TABLE.find("")).isNull();
    }
}
