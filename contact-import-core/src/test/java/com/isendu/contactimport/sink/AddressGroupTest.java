package com.isendu.contactimport.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressGroupTest {

    private static final Contact ROME = contact("Via Roma 12, 00185 Roma RM", "00185", "Roma", "RM");
    private static final Contact TURIN = contact("Via Po 7, 10124 Torino", "10124", "Torino", null);

    @Test
    void updateTakesThePlaceOfALineAlongAndLeavesNothingOfTheOlderOne() {
        assertThat(merged(ExistingContactStrategy.UPDATE, Map.of(), TURIN, ROME))
                .isEqualTo(TURIN);
    }

    @Test
    void placeOfALineDoesNotOutliveIt() {
        Contact bare = contact("Via Po 7", null, null, null);
        assertThat(merged(ExistingContactStrategy.UPDATE, Map.of(), bare, ROME)).isEqualTo(bare);
    }

    @Test
    void placeOfItsOwnColumnsStaysWhereARowHasNone() {
        Contact stored = contact("Via Roma 12", "00185", "Roma", "RM");
        Contact row = contact("Via Po 7", null, null, null);
        assertThat(merged(ExistingContactStrategy.UPDATE, Map.of(), row, stored))
                .isEqualTo(contact("Via Po 7", "00185", "Roma", "RM"));
    }

    @Test
    void fillBlanksNeverFillsThePlaceOfAnotherLine() {
        Contact stored = contact("Corso Francia 3", null, null, null);
        assertThat(merged(ExistingContactStrategy.FILL_BLANKS, Map.of(), ROME, stored))
                .isEqualTo(stored);
    }

    @Test
    void fillBlanksFillsThePlaceOfTheSameLine() {
        Contact stored = contact("Via Roma 12, 00185 Roma RM", null, null, null);
        assertThat(merged(ExistingContactStrategy.FILL_BLANKS, Map.of(), ROME, stored))
                .isEqualTo(ROME);
    }

    @Test
    void addressThatIsKeptKeepsItsPlaceAndATownOfItsOwnChoiceStays() {
        Map<Field, ExistingValueStrategy> kept = Map.of(ContactField.ADDRESS, ExistingValueStrategy.KEEP);
        Map<Field, ExistingValueStrategy> town = Map.of(ContactField.CITY, ExistingValueStrategy.KEEP);
        assertThat(merged(ExistingContactStrategy.UPDATE, kept, TURIN, ROME)).isEqualTo(ROME);
        assertThat(merged(ExistingContactStrategy.UPDATE, town, TURIN, ROME).get(ContactField.CITY))
                .isEqualTo("Roma");
    }

    @Test
    void damagedLineReplacesNeitherLineNorPlace() {
        Contact damaged = TURIN.toBuilder().damaged(ContactField.ADDRESS).build();
        assertThat(merged(ExistingContactStrategy.UPDATE, Map.of(), damaged, ROME))
                .isEqualTo(ROME);
    }

    @Test
    void countryIsNotTakenAwayWithALine() {
        Contact stored = ROME.toBuilder().set(ContactField.COUNTRY, "IT").build();
        assertThat(merged(ExistingContactStrategy.UPDATE, Map.of(), TURIN, stored)
                        .get(ContactField.COUNTRY))
                .isEqualTo("IT");
    }

    private static Contact merged(
            ExistingContactStrategy existing, Map<Field, ExistingValueStrategy> fields, Contact row, Contact stored) {
        return new ContactMerge(existing, fields, Set.of()).decide(row, stored).contact();
    }

    private static Contact contact(
            String line, @Nullable String postcode, @Nullable String city, @Nullable String province) {
        Contact.Builder contact = Contact.builder()
                .set(ContactField.EMAIL, "ada@example.com")
                .key("ada@example.com")
                .set(ContactField.ADDRESS, line);
        List.of(ContactField.STREET, ContactField.HOUSE_NUMBER).forEach(field -> contact.set(field, "part of " + line));
        return contact.set(ContactField.POSTCODE, postcode)
                .set(ContactField.CITY, city)
                .set(ContactField.PROVINCE, province)
                .build();
    }
}
