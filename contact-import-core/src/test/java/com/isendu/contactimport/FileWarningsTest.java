package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileWarningsTest {

    private final StoringSink sink = new StoringSink();

    @Test
    void countTheLinesBeforeTheHeader() {
        assertThat(warnings("""
                Customers of the shop

                email;first name;last name
                ada@example.com;Ada;Byron
                alan@example.com;Alan;Turing
                """))
                .containsExactly("Lines skipped before the header: 2. Check that none of them is a contact.");
    }

    @Test
    void nameTheWidthOfTheRows() {
        assertThat(warnings("""
                email;first name;last name;
                ada@example.com;Ada;Byron
                alan@example.com;Alan;Turing
                grace@example.com;Grace;Hopper
                """))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains(" 3 ").doesNotContain("{"));
    }

    private List<String> warnings(String text) {
        return engine(sink).preview(source(text), options().build()).warnings().stream()
                .map((RowError warning) -> ErrorMessages.english().text(warning))
                .toList();
    }
}
