package com.isendu.contactimport.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of stored names when names that are derived from a full name come in. */
class NameMergeTest {

    private static final Contact OWN = contact("Ada", "De Rossi", null, null);
    private static final Contact DERIVED = contact("Ada", "Rossi", "Ada Rossi", "0.98");

    @Test
    void derivedNamesNeverReplaceNamesOfColumnsOfTheirOwn() {
        Contact merged = merge(ExistingContactStrategy.UPDATE, DERIVED, OWN);

        assertThat(merged.get(ContactField.LAST_NAME)).isEqualTo("De Rossi");
        assertThat(merged.get(ContactField.FULL_NAME)).isEqualTo("Ada Rossi");
        assertThat(merged.nameParts()).isEmpty();
    }

    @Test
    void namesOfColumnsOfTheirOwnReplaceDerivedOnes() {
        Contact merged = merge(ExistingContactStrategy.UPDATE, OWN, DERIVED);

        assertThat(merged.get(ContactField.LAST_NAME)).isEqualTo("De Rossi");
        assertThat(merged.nameParts()).isEmpty();
        assertThat(merge(ExistingContactStrategy.UPDATE, DERIVED, merged).get(ContactField.LAST_NAME))
                .isEqualTo("De Rossi");
    }

    @Test
    void newFullNameTakesTheDerivedNamesOfTheOldOneAway() {
        Contact whole = contact(null, null, "Ada & Bea Rossi", "0.9");

        Contact merged = merge(ExistingContactStrategy.UPDATE, whole, DERIVED);

        assertThat(merged.get(ContactField.FIRST_NAME)).isNull();
        assertThat(merged.get(ContactField.LAST_NAME)).isNull();
    }

    @Test
    void derivedNamesFillBlanksOfTheSamePersonOnly() {
        Contact phoneOnly = contact(null, null, null, null);
        Contact otherName = contact(null, null, "Eva Bruni", null);
        Contact firstOnly = contact("Adele", null, null, null);

        assertThat(merge(ExistingContactStrategy.FILL_BLANKS, DERIVED, phoneOnly))
                .isEqualTo(DERIVED);
        assertThat(merge(ExistingContactStrategy.FILL_BLANKS, DERIVED, otherName))
                .isEqualTo(otherName);
        assertThat(merge(ExistingContactStrategy.FILL_BLANKS, DERIVED, firstOnly)
                        .get(ContactField.LAST_NAME))
                .isNull();
    }

    @Test
    void sameContactAgainIsUnchanged() {
        assertThat(merge(ExistingContactStrategy.UPDATE, DERIVED, DERIVED)).isEqualTo(DERIVED);
    }

    private static Contact merge(ExistingContactStrategy existing, Contact row, Contact stored) {
        return new ContactBatch(
                        "import-1", "shop", List.of(new BatchRow(new RowPosition(1, 2, 2), row)), existing, Set.of())
                .decide(row, stored)
                .contact();
    }

    private static Contact contact(
            @Nullable String first, @Nullable String last, @Nullable String full, @Nullable String confidence) {
        return Contact.builder()
                .set(ContactField.EMAIL, "ada@example.com")
                .set(ContactField.FIRST_NAME, first)
                .set(ContactField.LAST_NAME, last)
                .set(ContactField.FULL_NAME, full)
                .set(ContactField.NAME_KIND, confidence == null ? null : "PERSON")
                .set(ContactField.NAME_CONFIDENCE, confidence)
                .build();
    }
}
