package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All good columns for phone and e-mail are proposed, in the order in which they are asked for a value. */
class SeveralColumnsTest {

    private static final MappingProposer PROPOSER = new MappingProposer(new FieldSlots(List.of()));

    @ParameterizedTest
    @CsvSource({
        "Telefono fisso, Telefono, Cellulare, Cellulare Telefono Telefono fisso",
        "Telefon (Festnetz), Telefon, Handy, Handy Telefon Telefon (Festnetz)",
        "Landline, Home phone, Mobile, Mobile Home phone Landline",
        "Tél. fixe, Téléphone 2, Tél. portable, Tél. portable Tél. fixe Téléphone 2",
        "Phone 2, Phone, Phone 3, Phone Phone 2 Phone 3",
        "Városi telefon, Telefon, Mobil, Mobil Telefon",
        "固定电话, 电话, 手机, 手机 电话 固定电话"
    })
    void asksMobilesFirstAndLandlinesAndSecondOnesLast(String one, String two, String three, String order) {
        assertThat(String.join(" ", columnsOf(ContactField.PHONE, "E-mail", one, two, three)))
                .isEqualTo(order);
    }

    @Test
    void neverAsksFaxPagerOrOtherPeople() {
        assertThat(columnsOf(
                        ContactField.PHONE,
                        "Phone",
                        "Fax",
                        "Work fax",
                        "Pager",
                        "Assistant's phone",
                        "Manager phone",
                        "Emergency contact phone"))
                .containsExactly("Phone");
    }

    @Test
    void asksSecondEmailAfterTheMainOne() {
        assertThat(columnsOf(ContactField.EMAIL, "Email alternativa", "Email", "Email 3"))
                .containsExactly("Email", "Email alternativa", "Email 3");
        assertThat(columnsOf(ContactField.EMAIL, "Work e-mail", "E-mail", "E-mail 2 address"))
                .containsExactly("E-mail", "Work e-mail", "E-mail 2 address");
    }

    @Test
    void proposesNoSecondEmailWithoutMainOne() {
        assertThat(columnsOf(ContactField.EMAIL, "First name", "Alternative e-mail"))
                .isEmpty();
    }

    @Test
    void leavesTheEmailOfSomebodyElseAlone() {
        assertThat(columnsOf(ContactField.EMAIL, "Email", "Guest 2 Email", "Recipient e-mail", "Owner e-mail"))
                .containsExactly("Email");
        assertThat(columnsOf(ContactField.EMAIL, "Billing e-mail", "Shipping e-mail"))
                .containsExactly("Billing e-mail");
    }

    @Test
    void columnThatIsBlankThroughoutGivesWay() {
        List<List<String>> samples =
                List.of(List.of("", "0277001122"), List.of("", "0277003344"), List.of("", "0277005566"));

        assertThat(linked(ContactField.PHONE, propose(samples, "Cellulare", "Telefono ufficio")))
                .containsExactly("Telefono ufficio", "Cellulare");
    }

    @Test
    void saysInTheReasonThatAColumnIsAFallback() {
        ColumnProposal second = propose(List.of(), "Mobile", "Phone").columns().get(1);

        assertThat(second.turn()).isEqualTo(2);
        assertThat(second.isFallback()).isTrue();
        assertThat(second.reason()).isEqualTo("'Phone' is English for 'Phone', used where better columns are empty");
    }

    @Test
    void proposesOtherFieldsOnce() {
        MappingProposal proposal = propose(List.of(), "City", "Town", "Company", "Organisation", "Notes", "Comments");

        assertThat(proposal.columns()).noneMatch(ColumnProposal::isFallback);
    }

    private static List<String> columnsOf(Field field, String... headers) {
        return linked(field, propose(List.of(), headers));
    }

    private static MappingProposal propose(List<List<String>> samples, String... headers) {
        return PROPOSER.propose(Columns.named(headers), samples, true);
    }

    private static List<String> linked(Field field, MappingProposal proposal) {
        ColumnMapping mapping = proposal.toMapping(true);
        return mapping.links().stream()
                .filter(link -> link.field().equals(field.key()))
                .map(MappingLink::columns)
                .flatMap(List::stream)
                .map(ColumnRef::name)
                .toList();
    }
}
