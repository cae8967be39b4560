package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts without an e-mail address, known by a phone number or an id of the host. */
class IdentifiedByTest {

    private static final String ADA = "+393331234567";
    private static final CustomField NUMBER = CustomField.text("customer_no");

    private final StoringSink sink = new StoringSink();

    @Test
    void personWithoutAddressComesInByThePhone() {
        ImportReport report =
                run("email,first_name,phone\n,Ada,333 1234567\nleo@example.com,Leo,333 7654321\n", byPhone());

        assertThat(sink.contacts).containsOnlyKeys(ADA, "leo@example.com");
        assertThat(contact(ADA).get(ContactField.EMAIL)).isNull();
        assertThat(contact(ADA).otherKeys()).isEmpty();
        assertThat(contact("leo@example.com").otherKeys()).containsExactly("+393337654321");
        assertThat(report.counts().created()).isEqualTo(2);
    }

    @Test
    void byDefaultTheAddressAloneIdentifies() {
        ImportReport report = run("email,phone\n,333 1234567\n", options().defaultCountry("IT"));

        assertThat(codes(report)).containsExactly(ErrorCode.EMAIL_MISSING);
    }

    @Test
    void fileWithoutAddressesIsImportedByThePhone() {
        run("first_name,phone\nAda,333 1234567\n", byPhone());

        assertThat(sink.contacts).containsOnlyKeys(ADA);
    }

    @Test
    void fileWithoutAnyOfTheKeysIsRefusedByTheirNames() {
        MappingException refused =
                catchThrowableOfType(MappingException.class, () -> run("first_name,city\nAda,Bari\n", byPhone()));

        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_NOT_MAPPED);
        assertThat(refused).hasMessageContaining("email, phone");
        assertThat(sink.started).isEmpty();
    }

    @Test
    void rowWithNoneOfTheValuesSaysWhichAreMissing() {
        ImportReport report = run("email,phone,city\n,,Bari\n", byPhone());

        RowError error = report.firstErrors().get(0).errors().get(0);
        assertThat(error.code()).isEqualTo(ErrorCode.KEY_MISSING);
        assertThat(error.parameters()).containsEntry("fields", "email, phone");
    }

    @Test
    void invalidAddressIsNotReplacedByThePhone() {
        ImportReport report = run("email,phone\nada@,333 1234567\n", byPhone());

        assertThat(sink.contacts).isEmpty();
        assertThat(codes(report)).hasSize(1).doesNotContain(ErrorCode.KEY_MISSING);
    }

    @Test
    void invalidPhoneIsTheOnlyErrorOfARowWithoutAddress() {
        ImportReport report = run("email,phone\n,33\n", byPhone());

        assertThat(report.firstErrors().get(0).errors()).hasSize(1);
        assertThat(report.firstErrors().get(0).errors().get(0).field()).isEqualTo("phone");
    }

    @Test
    void idOfTheHostComesBeforeThePhone() {
        ImportOptions.Builder byId = options()
                .defaultCountry("IT")
                .customFields(NUMBER)
                .identifiedBy(ContactField.EMAIL, NUMBER, ContactField.PHONE);

        run("email,phone,customer_no\n,333 1234567,K-1\n,333 1234567,\n", byId);

        assertThat(sink.contacts).containsOnlyKeys("custom.customer_no:K-1", ADA);
        assertThat(contact("custom.customer_no:K-1").otherKeys()).containsExactly(ADA);
    }

    @Test
    void sameNumberTwiceIsADuplicateHoweverItIsWritten() {
        ImportReport report = run(
                "email,first_name,phone\n,Ada,333 1234567\n,Eva,+39 333 1234567\n",
                byPhone().duplicates(DuplicateStrategy.REJECT));

        RowError error = report.firstErrors().get(0).errors().get(0);
        assertThat(error.code()).isEqualTo(ErrorCode.DUPLICATE_IN_FILE);
        assertThat(error.field()).isEqualTo("phone");
        assertThat(contact(ADA).get(ContactField.FIRST_NAME)).isEqualTo("Ada");
    }

    @ParameterizedTest
    @EnumSource
    void importedAgainNothingChanges(DuplicateStrategy strategy) {
        String people = "email,first_name,phone\n,Ada,333 1234567\nleo@example.com,Leo,333 7654321\n";
        run(people, byPhone().duplicates(strategy));

        ImportReport report = run(people, byPhone().duplicates(strategy));

        assertThat(report.counts().unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void knownByPhoneIsTheSamePersonIfTheHostSaysSo(DuplicateStrategy strategy) {
        run("first_name,phone\nAda,333 1234567\n", byPhone());

        ImportReport report = run(
                "email,last_name,phone\nada@example.com,Rossi,333 1234567\n",
                byPhone().mergeKeys(true).duplicates(strategy));

        assertThat(sink.contacts).containsOnlyKeys("ada@example.com");
        assertThat(contact("ada@example.com").get(ContactField.FIRST_NAME)).isEqualTo("Ada");
        assertThat(contact("ada@example.com").get(ContactField.LAST_NAME)).isEqualTo("Rossi");
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void knownByPhoneIsAPossibleDuplicateOtherwise() {
        run("first_name,phone\nAda,333 1234567\n", byPhone());

        ImportReport report = run("email,phone\nada@example.com,333 1234567\n", byPhone());

        assertThat(sink.contacts).containsOnlyKeys(ADA, "ada@example.com");
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.warnings()).containsEntry(ErrorCode.POSSIBLE_DUPLICATE, 1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void inOneFileTheAddressMayComeAfterThePhone(int batchSize) {
        ImportReport report = run(
                "email,first_name,last_name,phone\n,Ada,,333 1234567\nada@example.com,,Rossi,333 1234567\n",
                byPhone().mergeKeys(true).batchSize(batchSize));

        assertThat(sink.contacts).containsOnlyKeys("ada@example.com");
        assertThat(contact("ada@example.com").get(ContactField.FIRST_NAME)).isEqualTo("Ada");
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.counts().updated()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void inOneFileTheAddressMayComeBeforeThePhone(int batchSize) {
        ImportReport report = run(
                "email,first_name,phone\nada@example.com,Ada,333 1234567\n,Ada,333 1234567\n",
                byPhone().mergeKeys(true).batchSize(batchSize));

        assertThat(sink.contacts).containsOnlyKeys("ada@example.com");
        assertThat(report.counts().skipped()).isEqualTo(1);
    }

    @Test
    void contactGetsAnotherKeyOnce() {
        run("first_name,phone\nAda,333 1234567\n", byPhone());

        run(
                "email,phone\na@example.com,333 1234567\nb@example.com,333 1234567\n",
                byPhone().mergeKeys(true));

        assertThat(sink.contacts).containsOnlyKeys("a@example.com", "b@example.com");
        assertThat(contact("a@example.com").get(ContactField.FIRST_NAME)).isEqualTo("Ada");
        assertThat(contact("b@example.com").get(ContactField.FIRST_NAME)).isNull();
    }

    @Test
    void suppressedPhoneSuppressesWhoComesWithAnAddress() {
        ImportEngine engine = ImportEngine.builder(sink)
                .suppressions((account, keys) -> keys.contains(ADA) ? Set.of(ADA) : Set.of())
                .build();

        ImportReport report = engine.run(
                        source("email,phone\nada@example.com,333 1234567\n,333 1234567\n"),
                        byPhone().build())
                .report();

        assertThat(sink.contacts).isEmpty();
        assertThat(report.counts().skipped()).isEqualTo(2);
    }

    @Test
    void refusalByThePhoneHoldsForARowWithAddress() {
        run("email,phone,unsubscribed\nada@example.com,333 1234567,\n,333 1234567,yes\n", byPhone());

        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void refusalOfARowWithAddressHoldsForARowOfItsPhone() {
        run("email,phone,unsubscribed\nada@example.com,333 1234567,yes\n,333 1234567,\n", byPhone());

        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void refusalDoesNotHoldForAnotherAddressWithTheSamePhone() {
        run("email,phone,unsubscribed\nada@example.com,333 1234567,yes\nleo@example.com,333 1234567,\n", byPhone());

        assertThat(sink.contacts).containsOnlyKeys("leo@example.com");
    }

    @Test
    void sameValueForAllRowsIdentifiesNobody() {
        MappingException refused = catchThrowableOfType(
                MappingException.class,
                () -> run("email,city\na@example.com,Bari\n", byPhone().constant(ContactField.PHONE, "333 1234567")));

        assertThat(refused.code()).isEqualTo(ErrorCode.FIXED_VALUE_INVALID);
        assertThat(refused).hasMessageContaining("phone");
    }

    @Test
    void onlyValuesThatAreOnePersonsIdentify() {
        ImportOptions.Builder options = options();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.identifiedBy(ContactField.PHONE))
                .withMessageContaining("email");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.identifiedBy(ContactField.EMAIL, ContactField.CITY))
                .withMessageContaining("city");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.identifiedBy(ContactField.EMAIL, ContactField.PHONE, ContactField.PHONE));
        assertThat(options.identifiedBy(ContactField.EMAIL).build().identifiedBy())
                .containsExactly(ContactField.EMAIL);
    }

    private static ImportOptions.Builder byPhone() {
        return options().defaultCountry("IT").identifiedBy(ContactField.EMAIL, ContactField.PHONE);
    }

    private ImportReport run(String people, ImportOptions.Builder options) {
        return engine(sink).run(source(people), options.build()).report();
    }

    private Contact contact(String key) {
        return sink.contacts.get(key);
    }

    private static List<ErrorCode> codes(ImportReport report) {
        return report.firstErrors().stream()
                .map(RejectedRow::errors)
                .flatMap(List::stream)
                .map(RowError::code)
                .toList();
    }
}
