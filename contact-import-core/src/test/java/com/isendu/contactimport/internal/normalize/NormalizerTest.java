package com.isendu.contactimport.internal.normalize;

import static com.isendu.contactimport.contact.ContactField.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;

/** What the normalisers of a row have in common. */
class NormalizerTest {

    private static final CustomField POINTS =
            CustomField.builder("points").type(FieldType.NUMBER).build();
    private static final CustomField SIZE =
            CustomField.builder("size").choices("Small", "Large").build();

    @Test
    void dropsInvalidOptionalValuesWhenAskedTo() {
        Candidate candidate = Row.of(POINTS, "tanti").dropsInvalid().normalize();
        assertThat(candidate.isClean()).isTrue();
        assertThat(candidate.value(POINTS)).isNull();
        assertThat(candidate.warnings().get(0).parameters()).containsEntry("code", "NUMBER_INVALID");
    }

    @Test
    void findsAllErrorsOfARow() {
        Candidate candidate =
                Row.of(POINTS, "tanti").and(SIZE, "huge").and(LANGUAGE, "?x").normalize();
        assertThat(candidate.errors()).hasSize(3);
    }
}
