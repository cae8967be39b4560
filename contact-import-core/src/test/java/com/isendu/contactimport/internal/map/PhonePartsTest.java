package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.phone.PhonePart;
import com.isendu.contactimport.internal.map.phone.PhoneParts;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of one phone number in several columns. */
class PhonePartsTest {

    private static final FieldSlots SLOTS = new FieldSlots(List.of());

    @ParameterizedTest
    @CsvSource({
        "Prefisso, CALLING_OR_AREA_CODE",
        "Prefisso cellulare, CALLING_OR_AREA_CODE",
        "Prefisso internazionale, CALLING_CODE",
        "Country Code, COUNTRY_OR_CALLING_CODE",
        "dial_code, CALLING_CODE",
        "Phone Calling Code, CALLING_CODE",
        "phoneDialCode, CALLING_CODE",
        "Landesvorwahl, CALLING_CODE",
        "Landesvorwahl (Mobil), CALLING_CODE",
        "Vorwahl, CALLING_OR_AREA_CODE",
        "Telefonvorwahl, CALLING_OR_AREA_CODE",
        "Indicatif pays, CALLING_CODE",
        "Prefijo, CALLING_OR_AREA_CODE",
        "Código de área, AREA_CODE",
        "Area Code, AREA_CODE",
        "Durchwahl, EXTENSION",
        "Phone Ext., EXTENSION",
    })
    void areKnownByTheirHeaders(String header, PhonePart part) {
        assertThat(PhoneParts.ofHeader(header)).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "Telefono",
        "Phone",
        "Mobile Phone",
        "Column 2",
        "Code",
        "Country",
        "Codice",
        "Numero",
        "Address",
        "Interno telefono casa"
    })
    void areNotSeenInOtherHeaders(String header) {
        PhonePart part = PhoneParts.ofHeader(header);
        assertThat(part).isIn(null, PhonePart.COUNTRY_OR_CALLING_CODE, PhonePart.EXTENSION);
    }

    @Test
    void countryCodeIsACallingCodeWhereItsCellsAre() {
        assertThat(PhoneParts.of("Country Code", sample("39", "49", "+44"))).isNotNull();
        assertThat(PhoneParts.of("Country Code", sample("IT", "DE", "GB"))).isNull();
        assertThat(PhoneParts.of("Country", sample("Italia", "Italia"))).isNull();
        assertThat(PhoneParts.of("Country Code", sample())).isNull();
        assertThat(PhoneParts.of("Prefisso", sample("dott.", "sig.ra"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+49, 3331234567, +49 3331234567",
                "39, 3331234567, +39 3331234567",
                "0034, 612345678, +34 612345678",
                "039, 3331234567, +39 3331234567",
                "39.0, 3331234567.0, +39 3331234567",
                "IT (+39), 3331234567, +39 3331234567",
                "+1-684, 7331234, +1684 7331234",
                "+39, +49 151 12312345, +49 151 12312345",
                "+39, 0049 151 12312345, 0049 151 12312345",
                "-, 3331234567, 3331234567",
                "Italia, 3331234567, 3331234567",
                "+39, -, -",
            })
    void callingCodeStandsBeforeTheNumber(String code, String number, String expected) {
        assertThat(phone(List.of("Landesvorwahl", "Telefon"), code, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "39, 3331234567, +39 3331234567",
        "+39, 3331234567, +39 3331234567",
        "06, 99887766, 06 99887766",
        "333, 1234567, 333 1234567",
        "351, 1234567, 351 1234567",
        "0039, 3331234567, +39 3331234567",
    })
    void prefixIsACallingCodeOrAnAreaCodeByItsCell(String prefix, String number, String expected) {
        assertThat(phone(List.of("Prefisso", "Telefono"), prefix, number)).isEqualTo(expected);
    }

    @Test
    void joinsCallingCodeAreaCodeNumberAndExtension() {
        List<String> headers = List.of("Landesvorwahl", "Vorwahl", "Telefonnummer", "Durchwahl");
        assertThat(phone(headers, "+49", "030", "123456", "12")).isEqualTo("+49 030 123456 ext. 12");
        assertThat(phone(headers, "", "030", "123456", "")).isEqualTo("030 123456");
        assertThat(phone(headers, "49", "", "030 123456", "")).isEqualTo("+49 030 123456");
        assertThat(phone(headers, "49", "30", "123456", "")).isEqualTo("+49 30 123456");
        assertThat(phone(headers, "+49", "030", "", "12")).isNull();
    }

    /** In whatever order the columns are asked for a number. */
    @Test
    void eachNumberGetsTheCallingCodeBeforeIt() {
        List<Column> columns = columns("Prefix 1", "Phone 1", "Prefix 2", "Phone 2");
        Candidate first = map(columns, List.of(3, 1, 0, 2), "+39", "3331234567", "+49", "15112312345");
        assertThat(first.value(ContactField.PHONE)).isEqualTo("+49 15112312345");
        assertThat(first.column(ContactField.PHONE)).isEqualTo(3);
        Candidate second = map(columns, List.of(3, 1, 0, 2), "+39", "3331234567", "+49", "");
        assertThat(second.value(ContactField.PHONE)).isEqualTo("+39 3331234567");
    }

    @Test
    void callingCodeIsThatOfAllNumbersBehindItAndAreaCodeOfTheNextOnly() {
        assertThat(phone(List.of("Country Code", "Mobile", "Phone"), "44", "", "2079460018"))
                .isEqualTo("+44 2079460018");
        assertThat(phone(List.of("Vorwahl", "Telefon", "Mobil"), "030", "", "0151 12312345"))
                .isEqualTo("0151 12312345");
        assertThat(phone(List.of("Phone", "Dial code"), "2079460018", "44")).isEqualTo("+44 2079460018");
    }

    @Test
    void proposesThePartsBesideTheNumber() {
        assertThat(proposed(
                        List.of("E-Mail", "Landesvorwahl", "Vorwahl", "Telefonnummer", "Durchwahl"),
                        List.of("ada@example.com", "+49", "030", "1234567", "12")))
                .containsExactly("email", "phone", "phone", "phone", "phone");
        assertThat(proposed(
                        List.of("Email", "Phone", "Country Code", "Country"),
                        List.of("ada@example.com", "3331234567", "39", "Italy")))
                .containsExactly("email", "phone", "phone", "country");
        assertThat(proposed(List.of("Email", "Prefisso", "Cellulare"), List.of("ada@example.com", "+39", "3331234567")))
                .containsExactly("email", "phone", "phone");
    }

    @Test
    void countryCodeWithLettersStaysTheCountry() {
        assertThat(proposed(List.of("Email", "Phone", "Country Code"), List.of("ada@example.com", "3331234567", "IT")))
                .containsExactly("email", "phone", "country");
    }

    /** 380 is Italy in ISO 3166-1, and the calling code of Ukraine. */
    @Test
    void numberOfACountryIsNoCallingCode() {
        assertThat(proposed(
                        List.of("Email", "Phone", "City", "Country Code"),
                        List.of("ada@example.com", "3331234567", "Roma", "380")))
                .containsExactly("email", "phone", "city", "");
    }

    @Test
    void callingCodeAloneIsNoPhone() {
        assertThat(proposed(List.of("Email", "Phone Calling Code"), List.of("ada@example.com", "39")))
                .containsExactly("email", "");
    }

    private static List<String> proposed(List<String> headers, List<String> row) {
        return new MappingProposer(SLOTS)
                .propose(columns(headers.toArray(new String[0])), List.of(row, row, row), true).columns().stream()
                        .map(column ->
                                column.field() == null ? "" : column.field().key())
                        .toList();
    }

    private static String phone(List<String> headers, String... cells) {
        List<Integer> all = Stream.iterate(0, i -> i + 1).limit(headers.size()).toList();
        return map(columns(headers.toArray(new String[0])), all, cells).value(ContactField.PHONE);
    }

    private static Candidate map(List<Column> columns, List<Integer> order, String... cells) {
        List<String> row = new ArrayList<>();
        Stream.of(cells).map(cell -> cell == null ? "" : cell).forEach(row::add);
        row.add("ada@example.com");
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column(columns.size(), "E-mail", 1));
        ColumnRef[] phones = order.stream()
                .map(place -> ColumnRef.named(columns.get(place).name()))
                .toArray(ColumnRef[]::new);
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "E-mail")
                .map(ContactField.PHONE, phones)
                .build();
        return new RecordMapper(ColumnBinder.bind(mapping, all, SLOTS), SLOTS)
                .map(new SourceRecord(new RowPosition(1, 2, 2), row));
    }

    private static List<Column> columns(String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(columns.size(), name, 1));
        }
        return columns;
    }

    private static List<String> sample(String... cells) {
        return List.of(cells);
    }
}
