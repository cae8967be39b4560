package com.isendu.contactimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What carries cells or header texts says where it stands, and none of them. */
class MaskedTextTest {

    private static final RowPosition POSITION = new RowPosition(1, 2, 3);

    @Test
    void rowsShowPositionsAndCodes() {
        SourceRecord record = new SourceRecord(POSITION, List.of("anna@example.com"));
        RowError error = RowError.of(ErrorCode.CONSTRAINT_VIOLATED, "message", "anna");

        assertThat(record).hasToString("SourceRecord[row 2, 1 cells]");
        assertThat(new Candidate(record, new FieldSlots(List.of()))).hasToString("Candidate[row 2, 0 errors]");
        assertThat(error).hasToString("RowError[CONSTRAINT_VIOLATED, null, -1]");
        assertThat(new RejectedRow(POSITION, record.cells(), List.of(error)))
                .hasToString("RejectedRow[row 2, [CONSTRAINT_VIOLATED]]");
    }

    @Test
    void columnsShowPlacesAndFields() {
        ColumnMapping mapping =
                ColumnMapping.builder().map(ContactField.EMAIL, "anna").build();

        assertThat(mapping).hasToString("ColumnMapping[email]").hasSameHashCodeAs(ColumnMapping.of(mapping.links()));
        assertThat(ColumnRef.named("anna")).hasToString("ColumnRef[by name]");
        assertThat(ColumnRef.at(2)).hasToString("ColumnRef[#3]");
        assertThat(HeaderSet.of(List.of(new Column(0, "anna", 1)), true)).hasToString("HeaderSet[1 columns]");
    }

    @Test
    void contactsShowHowManyValuesTheyHave() {
        CustomField size = CustomField.builder("size").maxLength(3).build();
        Contact contact = Contact.builder()
                .set(ContactField.EMAIL, "anna@example.com")
                .set(size, "38")
                .build();

        assertThat(contact)
                .hasToString("Contact[2 values]")
                .hasSameHashCodeAs(contact.toBuilder().build());
        assertThat(contact.customValues()).isEqualTo(Map.of(size, "38"));
        assertThat(contact.toBuilder().set(size, null).build())
                .isNotEqualTo(contact)
                .isNotEqualTo("contact");
        assertThat(size.maxLength()).isEqualTo(3);
    }

    @Test
    void exceptionsSpeakEveryLanguage() {
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(new ConsentException()))
                .startsWith("Il consenso non è confermato");
    }
}
