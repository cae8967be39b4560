package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are paths, headers about somebody else, headers that the cells prove or refute. */
class HeaderKindsTest {

    private static final MappingProposer PROPOSER = new MappingProposer(new FieldSlots(List.of()));
    private static final String NONE = "-";

    @ParameterizedTest
    @CsvSource({
        "Name / First name, Name / Last name",
        "Nome / Nome, Nome / Cognome",
        "Full Name - First, Full Name - Last",
        "meta:first_name, meta:last_name",
        "first_name:string, last_name:string",
        "Name > Vorname, Name > Nachname",
        "billing_first_name, billing_last_name",
        "_address_firstname, _address_lastname",
        "customer.first_name, customer.last_name"
    })
    void readsTheLastStepOfAPath(String first, String last) {
        assertThat(fields(first, last, "Email")).containsExactly("first_name", "last_name", "email");
    }

    @Test
    void readsPhonesAndTownsOfPaths() {
        assertThat(fields("email", "addresses/0/phone", "addresses/0/city", "addresses/0/postcode"))
                .containsExactly("email", "phone", "city", "postcode");
        assertThat(fields("email", "_address_telephone", "_address_city")).containsExactly("email", "phone", "city");
    }

    @Test
    void takesTwoNamesOfOneColumnForTheFullName() {
        assertThat(fields("Nome / Cognome", "Email")).containsExactly("full_name", "email");
    }

    @Test
    void takesNoPathOfSomebodyElse() {
        assertThat(fields("Name", "Manager / First name", "Manager / Last name", "Manager / Phone"))
                .containsExactly("full_name", NONE, NONE, NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Recipient", "Account holder", "Intestatario", "Destinatario"})
    void columnsOfAnotherPartyLoseToThePersonsOwn(String other) {
        assertThat(fields("Email", other, "First name", "Last name"))
                .containsExactly("email", NONE, "first_name", "last_name");
        assertThat(fields("Email", other)).containsExactly("email", "full_name");
    }

    @Test
    void phoneOfTheRecipientLosesToTheBuyers() {
        assertThat(fields("Buyer e-mail", "Recipient phone", "Buyer phone")).containsExactly("email", NONE, "phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Konto", "Zumpappa", "F1", "El. paštas", "อีเมล"})
    void onlyColumnWhoseCellsAreAllAddressesIsTheEmail(String header) {
        List<ColumnProposal> proposals =
                propose(List.of(List.of("ada@example.org", "1"), List.of("ivo@example.org", "2")), header, "Rank");

        assertThat(proposals.get(0).because().kind()).isEqualTo(Kind.CELLS_EMAIL);
        assertThat(fields(proposals)).containsExactly("email", NONE);
    }

    @Test
    void believesNoCellsWhereTheyMayBeOthers() {
        List<List<String>> two =
                List.of(List.of("ada@example.org", "x@example.org"), List.of("ivo@example.org", "y@example.org"));
        assertThat(fields(propose(two, "Konto", "Rank"))).containsExactly(NONE, NONE);

        List<List<String>> one = List.of(List.of("ada@example.org"), List.of("ivo@example.org"));
        assertThat(fields(propose(one, "Owner e-mail"))).containsExactly(NONE);
        assertThat(fields(propose(one, "pia@example.org"))).containsExactly(NONE);
        List<List<String>> headerBelow =
                List.of(List.of("Posta"), List.of("ada@example.org"), List.of("i@example.org"));
        assertThat(fields(propose(headerBelow, "Elenco"))).containsExactly(NONE);
    }

    @Test
    void cellsProveVagueHeaders() {
        List<List<String>> samples = List.of(
                List.of("a@example.org", "+39 333 1234567", "Italy"),
                List.of("b@example.org", "+49 151 23456789", "Germany"),
                List.of("c@example.org", "+33 6 12 34 56 78", "France"));

        assertThat(fields(propose(samples, "Email", "Contact", "Where"))).containsExactly("email", "phone", "country");
    }

    @Test
    void answersAreNoPhones() {
        assertThat(fields(propose(List.of(List.of("t", "0277001122")), "Mobile", "Phone")))
                .containsExactly(NONE, "phone");
    }

    @Test
    void statesUnderAWordForCountryAreTheProvince() {
        List<List<String>> samples =
                List.of(List.of("Essen", "Bayern", "Deutschland"), List.of("Bonn", "Hessen", "Deutschland"));

        assertThat(fields(propose(samples, "Ort", "Staat", "Land"))).containsExactly("city", "province", "country");
    }

    @Test
    void countriesOfAnyHeaderLanguageAreCountries() {
        List<List<String>> samples = List.of(List.of("Praha", "Česká republika"), List.of("Wien", "Rakousko"));

        assertThat(fields(propose(samples, "Město", "Země"))).containsExactly("city", "country");
    }

    private static List<String> fields(String... headers) {
        return fields(propose(List.of(), headers));
    }

    private static List<ColumnProposal> propose(List<List<String>> samples, String... headers) {
        return PROPOSER.propose(Columns.named(headers), samples, true).columns();
    }

    private static List<String> fields(List<ColumnProposal> proposals) {
        return proposals.stream()
                .map(column -> column.field() == null ? NONE : column.field().key())
                .toList();
    }
}
