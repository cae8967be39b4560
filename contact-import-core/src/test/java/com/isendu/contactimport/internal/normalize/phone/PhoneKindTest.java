package com.isendu.contactimport.internal.normalize.phone;

import static com.isendu.contactimport.contact.ContactField.PHONE;
import static com.isendu.contactimport.contact.ContactField.PHONE_KIND;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.PhoneKind;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneKindTest {

    @ParameterizedTest
    @CsvSource({
        "347 111 2233, mobile",
        "06 9988 7766, fixed",
        "+1 415 555 0123, either",
        "+52 1 222 123 4567, either",
        "800 987654, other",
        "+49 151 12312345, mobile",
        "06 99887766 / 347 1112233, mobile",
        "+800 1234 5678, other",
    })
    void standsBesideTheNumber(String cell, String kind) {
        Candidate row = Row.of(PHONE, cell).defaultCountry("IT").normalize();
        assertThat(row.value(PHONE_KIND)).isEqualTo(kind);
        assertThat(row.contact().phoneKind())
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(kind));
    }

    @Test
    void isAbsentWithoutANumber() {
        assertThat(Row.of(PHONE, "347 111").defaultCountry("IT").normalize().value(PHONE_KIND))
                .isNull();
        assertThat(Row.blank().normalize().contact().phoneKind()).isEmpty();
    }

    @Test
    void warnsOfAFixedLineInAColumnOfWhatsApp() {
        PhoneHabit whatsapp = new PhoneHabit(true, Writing.UNKNOWN);
        assertThat(warnings("06 9988 7766", whatsapp)).containsExactly("WHATSAPP_FIXED_LINE");
        assertThat(warnings("347 111 2233", whatsapp)).isEmpty();
        assertThat(warnings("+1 415 555 0123", whatsapp)).isEmpty();
        assertThat(warnings("06 9988 7766", PhoneHabit.UNKNOWN)).isEmpty();
    }

    @Test
    void warnsInAFieldOfTheHostTooAndKeepsTheKindOfThePhone() {
        CustomField field =
                CustomField.builder("whatsapp").type(FieldType.PHONE).build();
        Candidate row = Row.of(field, "06 9988 7766")
                .defaultCountry("IT")
                .phones(new PhoneHabit(true, Writing.UNKNOWN))
                .normalize();
        assertThat(Row.codes(row.warnings(), field)).containsExactly("WHATSAPP_FIXED_LINE");
        assertThat(row.value(PHONE_KIND)).isNull();
    }

    @Test
    void isOtherForANumberOfNoCountry() {
        assertThat(PhoneKinds.of("+99912345678")).isEqualTo(PhoneKind.OTHER);
    }

    @Test
    void isReadBackFromTheContact() {
        Candidate row = Row.of(PHONE, "06 9988 7766").defaultCountry("IT").normalize();
        assertThat(row.contact().phoneKind()).contains(PhoneKind.FIXED);
    }

    private static Iterable<String> warnings(String cell, PhoneHabit habit) {
        Candidate row = Row.of(PHONE, cell).defaultCountry("IT").phones(habit).normalize();
        return Row.codes(row.warnings(), PHONE);
    }
}
