package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.source.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnBinderTest {

    private static final CustomField SHOES = CustomField.text("shoe_size");
    private static final FieldSlots SLOTS = new FieldSlots(List.of(SHOES));
    private static final List<Column> COLUMNS = Columns.named("Posta", "Scarpe", "Posta");

    @Test
    void bindsEachFieldOnce() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "posta")
                .map(SHOES, "SCARPE")
                .build();

        assertThat(ColumnBinder.bind(mapping, COLUMNS, SLOTS).links())
                .extracting(link -> link.field().key())
                .containsExactly("email", "custom.shoe_size");
    }

    @Test
    void rejectsMappingWithoutEmail() {
        ColumnMapping mapping =
                ColumnMapping.builder().map(ContactField.CITY, "Posta").build();

        assertThat(failure(mapping).code()).isEqualTo(ErrorCode.EMAIL_NOT_MAPPED);
    }

    @Test
    void rejectsColumnsThatAreNotThereAndNamesThemAll() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Posta")
                .map(ContactField.CITY, "Borgo")
                .map(ContactField.PHONE, ColumnRef.named("posta", 3), ColumnRef.at(7))
                .build();

        MappingException failure = failure(mapping);

        assertThat(failure.code()).isEqualTo(ErrorCode.COLUMN_UNKNOWN);
        assertThat(failure.parameters()).containsEntry("field", "city");
        assertThat(failure.missing()).containsExactly("Borgo", "posta", "Column 8");
        assertThat(failure).hasMessageNotContaining("Borgo");
    }

    @Test
    void rejectsFieldThatIsNotDeclared() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Posta")
                .map(CustomField.text("hat_size"), "Scarpe")
                .build();

        MappingException failure = failure(mapping);

        assertThat(failure.code()).isEqualTo(ErrorCode.FIELD_UNKNOWN);
        assertThat(failure.parameters()).containsEntry("field", "custom.hat_size");
    }

    @Test
    void rejectsFieldThatIsOnlyEverDerived() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Posta")
                .map(ContactField.STREET, "Scarpe")
                .build();

        assertThat(failure(mapping).code()).isEqualTo(ErrorCode.FIELD_UNKNOWN);
    }

    @Test
    void rejectsFieldFedTwice() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Posta")
                .map(ContactField.EMAIL, ColumnRef.named("Posta", 2))
                .build();

        assertThat(failure(mapping).code()).isEqualTo(ErrorCode.FIELD_TWICE);
    }

    private static MappingException failure(ColumnMapping mapping) {
        return catchThrowableOfType(MappingException.class, () -> ColumnBinder.bind(mapping, COLUMNS, SLOTS));
    }
}
