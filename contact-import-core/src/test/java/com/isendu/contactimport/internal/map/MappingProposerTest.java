package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingProposerTest {

    private static final CustomField SHOES =
            CustomField.builder("shoe_size").label("Numero di scarpe").build();
    private static final MappingProposer PROPOSER = new MappingProposer(new FieldSlots(List.of(SHOES)));
    private static final String NONE = "-";
    private static final List<List<String>> EMAILS =
            List.of(List.of("a@example.org"), List.of("b@example.org"), List.of("c@example.org"));

    @ParameterizedTest
    @CsvSource({
        "E-mail address, First name, Surname, Mobile no., Zip code, Town",
        "Posta elettronica, Nome, Cognome, Cellulare, C.A.P., Località",
        "Mailadresse, Vorname, Familienname, Handynummer, PLZ, Wohnort",
        "Courriel, Prénom, Nom, Portable, CP, Commune",
        "Correo, Nombre, Apellidos, Móvil, Cód. postal, Municipio",
        "Correio eletrónico, Nome próprio, Apelido, Telemóvel, Código postal, Localidade",
        "Endereço de e-mail, Primeiro nome, Sobrenome, Celular, CEP, Cidade",
        "Mailadres, Roepnaam, Achternaam, Gsm, Postcode, Woonplaats",
        "Adres e-mail, Imię, Nazwisko, Komórka, Kod pocztowy, Miejscowość",
        "E-mailadresse, Fornavn, Efternavn, Mobilnr., Postnr., By",
        "E-postadress, Förnamn, Efternamn, Mobilnummer, Postnummer, Ort",
        "E-postadresse, Fornavn, Etternavn, Mobil, Postnr, Poststed",
        "Sähköposti, Etunimi, Sukunimi, Matkapuhelin, Postinumero, Postitoimipaikka"
    })
    void knowsHeadersOfEachLanguage(String email, String first, String last, String phone, String code, String city) {
        assertThat(fields(email, first, last, phone, code, city))
                .containsExactly("email", "first_name", "last_name", "phone", "postcode", "city");
    }

    @ParameterizedTest
    @CsvSource({
        "Imie, Nazwisko, Miejscowosc, first_name, last_name, city",
        "Laendercode, Nachname, Geschaeftsadresse, country, last_name, address",
        "Foedselsdag, Efternavn, Vejnavn, birthday, last_name, address"
    })
    void knowsHeadersWrittenWithoutTheLettersOfTheLanguage(
            String one, String two, String three, String first, String second, String third) {
        assertThat(fields(one, two, three)).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({
        "What is your e-mail address?, What is your phone number?",
        "La tua e-mail, A quale numero di telefono possiamo contattarti?",
        "Wie lautet deine E-Mail-Adresse?, Unter welcher Telefonnummer können wir dich erreichen?",
        "Quelle est votre adresse e-mail ?, À quel numéro de téléphone peut-on vous joindre ?",
        "¿Cuál es tu correo electrónico?, ¿A qué teléfono podemos llamarte?",
        "Qual é o seu e-mail?, Qual é o seu telefone?",
        "Wat is je e-mailadres?, Op welk telefoonnummer kunnen we je bereiken?",
        "Podaj swój adres e-mail, Podaj numer telefonu",
        "Hvad er din e-mailadresse?, Hvad er dit telefonnummer?",
        "Vad är din e-postadress?, Vad är ditt telefonnummer?"
    })
    void understandsQuestionsOfForms(String email, String phone) {
        assertThat(fields(email, phone)).containsExactly("email", "phone");
    }

    @ParameterizedTest
    @CsvSource({
        "Vorname, Nachname, Kundentelefon, phone",
        "Voornaam, Achternaam, Klanttelefoon, phone",
        "Förnamn, Efternamn, Kundmail, email",
        "Vorname, Nachname, Mailtyp, -",
        "Voornaam, Achternaam, Faxtelefoon, -"
    })
    void takesCompoundsApart(String first, String last, String compound, String field) {
        assertThat(fields(first, last, compound)).containsExactly("first_name", "last_name", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL", "e_mail", "eMail", " E-Mail: ", "E-mail 1", "EmailAddress", "customer_email"})
    void writingOfHeaderDoesNotMatter(String header) {
        assertThat(fields(header)).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Owner e-mail",
                "E-mail verified",
                "Email consent",
                "PEC",
                "E-mail PEC",
                "E-mail type",
                "E-mail 2",
                "Other e-mail",
                "Supplier email",
                "Invia bollette via e-mail",
                "E-Mail (Typ)",
                "Mail address",
                "Phone / e-mail",
                "E-mail do responsável",
                "Nieuwsbrief e-mail",
                "E-mail bevestigd",
                "Zgoda e-mail",
                "E-mailtype",
                "Leverandør e-mail",
                "E-post bekräftad",
                "Emails sent",
                "E-mail assistente",
                "Number of e-mails",
                "From e-mail",
                "E-mail (Y/N)",
                "Do you want to receive e-mails?",
                "Vuoi ricevere le nostre e-mail?",
                "Darf ich E-Mails erhalten?",
                "Acceptez-vous de recevoir des e-mails ?",
                "¿Deseas recibir correos?",
                "Aceita receber e-mails?",
                "Laatst geopende e-mail",
                "Temat e-maila",
                "Træners e-mail",
                "Målsmans e-post"
            })
    void neverProposesFalseEmailColumn(String header) {
        assertThat(fields(header)).containsExactly(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fax", "Telefax", "Phone type", "Order number", "User name", "Nome file", "Titre", "Zumpappa"})
    void leavesOtherThingsAlone(String header) {
        assertThat(fields(header)).containsExactly(NONE);
    }

    @Test
    void givesEachFieldItsBestColumn() {
        assertThat(fields("City", "Town", "Place of residence")).containsExactly("city", NONE, NONE);
        assertThat(fields("Work street", "Street", "Home street")).containsExactly(NONE, "address", NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Nome, Cognome, first_name, last_name",
        "Name, Vorname, last_name, first_name",
        "Nom, Ville, full_name, city",
        "Nombre, Empresa, full_name, company"
    })
    void decidesBareNameByItsNeighbours(String one, String other, String oneField, String otherField) {
        assertThat(fields(one, other)).containsExactly(oneField, otherField);
    }

    @Test
    void takesPersonForFullNameOnlyWhenNothingElseIsSaid() {
        assertThat(fields("Destinatario", "Destinatario e-mail", "Telefono destinatario"))
                .containsExactly("full_name", "email", "phone");
    }

    @Test
    void takesTheNearerOfTwoBareNamesForTheFirstName() {
        assertThat(fields("Nome", "Note", "Nome", "Cognome"))
                .containsExactly("full_name", "notes", "first_name", "last_name");
    }

    @Test
    void takesTheBareNameOfTheSamePerson() {
        assertThat(fields("Nom adhérent", "Prénom adhérent", "Nom payeur", "Prénom payeur"))
                .containsExactly("last_name", "first_name", NONE, NONE);
        assertThat(fields("Nome (fatturazione)", "Cognome (fatturazione)", "Nome (spedizione)", "Cognome (spedizione)"))
                .containsExactly("first_name", "last_name", NONE, NONE);
    }

    @Test
    void takesNameOfBuildingForNoPersons() {
        assertThat(fields("Nome ufficio", "E-mail")).containsExactly(NONE, "email");
        assertThat(fields("Nome fatturazione", "E-mail")).containsExactly("full_name", "email");
    }

    @ParameterizedTest
    @CsvSource({
        "Billing address first name, first_name",
        "Rechnungsadresse Nachname, last_name",
        "Shipping address phone, phone",
        "Delivery address name, full_name",
        "Billing address city, city",
        "Billing address, address"
    })
    void addressSaysWhichOfSeveralWhereAPersonIsNamed(String header, String field) {
        assertThat(fields(header)).containsExactly(field);
    }

    @Test
    void shortWordsOfOtherLanguagesAreNoPartsOfAnAddress() {
        assertThat(fields("First name", "Last name", "Start", "End", "Gate")).endsWith(NONE, NONE, NONE);
        assertThat(fields("Nome", "Telefone", "End.")).endsWith("address");
    }

    @Test
    void tellsLanguageByWordsWhereNoWholeHeaderIsKnown() {
        assertThat(fields("Kunde Vorname", "Kunde Nachname", "Kunde Rechnungsort"))
                .endsWith("city");
    }

    @Test
    void takesBareNameBesideContactPersonForTheCompany() {
        assertThat(fields("Naam", "Adres", "Contactpersoon")).containsExactly("company", "address", "full_name");
        assertThat(fields("Bedrijf", "Naam", "Adres")).containsExactly("company", "full_name", "address");
    }

    @Test
    void takesCustomerForFullNameOnlyWhereNoOtherColumnIsAName() {
        assertThat(fields("Cliente", "Telefono cliente")).containsExactly("full_name", "phone");
        assertThat(fields("Cliente", "Cognome", "Nome")).containsExactly(NONE, "last_name", "first_name");
    }

    @ParameterizedTest
    @CsvSource({
        "Buyer (phone), phone",
        "Address (City), city",
        "PLZ (Lieferadresse), postcode",
        "Via e n. civico, address",
        "Kontakt (per Brief oder E-Mail), -",
        "Note (telefono), -"
    })
    void readsWhatStandsInBracketsAndBesideStreets(String header, String field) {
        assertThat(fields(header, "Vorname")).startsWith(field);
    }

    @Test
    void takesNumberRightOfStreetForHouseNumber() {
        assertThat(fields("Via", "Numero", "Città")).containsExactly("address", "house_number", "city");
        assertThat(fields("Numero", "Via", "Città")).containsExactly(NONE, "address", "city");
    }

    @Test
    void gathersAddressFromOnePlace() {
        assertThat(fields("Billing city", "Shipping street", "Shipping city", "Billing zip"))
                .containsExactly(NONE, "address", "city", NONE);
    }

    @Test
    void takesSecondStreetLineForWhatCompletesTheAddress() {
        assertThat(fields("Address 1", "Address 2", "Address 3")).containsExactly("address", "address2", NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numero di Scarpe", "ShoeSize", "custom.shoe_size"})
    void proposesCustomFieldByLabelNameAndKey(String header) {
        assertThat(fields(header)).containsExactly("custom.shoe_size");
    }

    @Test
    void givesReasonAndConfidence() {
        ColumnProposal whole = first(Columns.named("Cognome"), List.of());
        ColumnProposal part = first(Columns.named("Cognome cliente"), List.of());

        assertThat(whole.reason()).isEqualTo("'Cognome' is Italian for 'Last name'");
        assertThat(whole.reason(ErrorMessages.in(Locale.ITALIAN))).isEqualTo("«Cognome» è «Cognome» in italiano");
        assertThat(whole.confidence()).isBetween(0.9, 1.0);
        assertThat(part.confidence()).isBetween(0.5, whole.confidence());
    }

    @Test
    void takesWordOfSeveralMeaningsForCountryAmongAddressColumnsOnly() {
        assertThat(fields("Indirizzo", "Città", "Stato")).containsExactly("address", "city", "country");
        assertThat(fields("Città", "E-mail", "Stato")).containsExactly("city", "email", NONE);
    }

    @Test
    void cellsVetoCountryThatIsTheStateOfAnOrder() {
        List<List<String>> samples =
                List.of(List.of("Bari", "spedito"), List.of("Roma", "nuovo"), List.of("Pisa", "nuovo"));

        assertThat(proposed(Columns.named("Città", "Stato"), samples, true)).containsExactly("city", NONE);
    }

    @Test
    void understandsHeadersJoinedFromTwoRows() {
        assertThat(fields("Recapiti E-mail", "Recapiti Telefono", "Dati Nome", "Dati Cognome"))
                .containsExactly("email", "phone", "first_name", "last_name");
    }

    @Test
    void cellsVetoEmailHeader() {
        List<List<String>> samples = List.of(List.of("yes"), List.of("no"), List.of("zoe@example.org"));

        assertThat(proposed(Columns.named("E-mail"), samples, true)).containsExactly(NONE);
    }

    @Test
    void brokenAddressesDoNotVetoEmailHeader() {
        List<List<String>> samples = List.of(List.of("not-an-email"), List.of("zoe@"), List.of("zoe.example.org"));

        assertThat(proposed(Columns.named("E-mail"), samples, true)).containsExactly("email");
    }

    @Test
    void cellsMakeEmailHeaderSurer() {
        List<Column> columns = Columns.named("E-mail");

        assertThat(first(columns, EMAILS).confidence())
                .isGreaterThan(first(columns, List.of()).confidence());
    }

    @Test
    void cellsDecideEmailHeaderWithUnknownWords() {
        List<Column> columns = Columns.named("E-mail zumpappa");

        assertThat(proposed(columns, List.of(), true)).containsExactly(NONE);
        assertThat(proposed(columns, EMAILS, true)).containsExactly("email");
    }

    @Test
    void cellsVetoNameHeaderOfNumbers() {
        List<List<String>> samples = List.of(List.of("#1001"), List.of("#1002"), List.of("#1003"));

        assertThat(proposed(Columns.named("Name"), samples, true)).containsExactly(NONE);
    }

    @Test
    void birthdaysWithoutYearAreBirthdays() {
        List<List<String>> samples = List.of(List.of("05/17"), List.of("11/02"), List.of("01/29"));

        assertThat(proposed(Columns.named("Birthday"), samples, true)).containsExactly("birthday");
    }

    @Test
    void goesByCellsWithoutHeader() {
        List<List<String>> samples = List.of(
                List.of("Ada", "ada@example.org", "+39 333 1112223", "Italia", "00184", "1971-02-03", "1"),
                List.of("Bo", "bo@example.org", "02 9998877", "Francia", "20121", "1988-12-30", "2"),
                List.of("Cy", "cy@example.org", "3471112233", "Germania", "10121", "1969-07-20", "3"));

        assertThat(proposed(Columns.nameless(7), samples, false))
                .containsExactly(NONE, "email", "phone", "country", "postcode", "birthday", NONE);
    }

    @Test
    void doesNotTakeCountedUpNumbersForPhonesOrPostcodes() {
        List<List<String>> samples =
                List.of(List.of("100000001", "10001"), List.of("100000002", "10002"), List.of("100000003", "10003"));

        assertThat(proposed(Columns.nameless(2), samples, false)).containsExactly(NONE, NONE);
    }

    @Test
    void tellsVatNumbersFromPhones() {
        List<List<String>> samples = List.of(List.of("00000000018"), List.of("00000000125"), List.of("00000000042"));

        assertThat(proposed(Columns.nameless(1), samples, false)).containsExactly("vat_number");
    }

    @Test
    void doesNotTakeTheShopsOwnAddressForTheContacts() {
        List<List<String>> samples = Stream.of("a", "b", "c", "d")
                .map(name -> List.of("info@example.com", name + "@example.org"))
                .toList();

        assertThat(proposed(Columns.nameless(2), samples, false)).containsExactly(NONE, "email");
    }

    @Test
    void goesByCellsWhereHeaderIsBlank() {
        assertThat(proposed(Columns.named("Column 1"), EMAILS, true)).containsExactly("email");
    }

    @Test
    void proposesNothingForNoColumns() {
        assertThat(PROPOSER.propose(List.of(), List.of(), true).columns()).isEmpty();
    }

    private static ColumnProposal first(List<Column> columns, List<List<String>> samples) {
        return PROPOSER.propose(columns, samples, true).columns().get(0);
    }

    private static List<String> fields(String... headers) {
        return proposed(Columns.named(headers), List.of(), true);
    }

    private static List<String> proposed(List<Column> columns, List<List<String>> samples, boolean header) {
        MappingProposal proposal = PROPOSER.propose(columns, samples, header);
        assertThat(proposal.columns()).extracting(ColumnProposal::column).isEqualTo(columns);
        return proposal.columns().stream()
                .map(column -> column.field() == null ? NONE : column.field().key())
                .toList();
    }
}
