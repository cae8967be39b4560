package com.isendu.contactimport.internal.normalize.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.api.Test;

class ChoiceNormalizerTest {

    private static final CustomField SIZE =
            CustomField.builder("size").choices("Small", "Large").build();

    @Test
    void takesDeclaredChoicesInAnyCase() {
        assertThat(Row.of(SIZE, "LARGE").result(SIZE)).isEqualTo("Large");
        RowError error = Row.of(SIZE, "huge").normalize().errors().get(0);
        assertThat(error.code().value()).isEqualTo("CHOICE_UNKNOWN");
        assertThat(error.parameters()).containsEntry("choices", "Small, Large");
    }
}
