package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptOutTest {

    private static final String PEOPLE =
            "email,first name,unsubscribed\nada@example.com,Ada,yes\nleo@example.com,Leo,no\n";

    private final StoringSink sink = new StoringSink();
    private final Entries list = new Entries();

    /** A list in memory. */
    private static final class Entries implements SuppressionList {

        private final Set<String> keys = new HashSet<>();

        @Override
        public Set<String> suppressed(String account, List<String> contactKeys) {
            return keys;
        }

        @Override
        public boolean takesPeople() {
            return true;
        }

        @Override
        public void add(String account, List<String> contactKeys) {
            keys.addAll(contactKeys);
        }
    }

    @Test
    void suppressingEntersWhoHasOptedOut() {
        ImportReport report = run(PEOPLE, options().optedOut(OptOutStrategy.SUPPRESS));

        assertThat(list.keys).containsExactly("ada@example.com");
        assertThat(sink.contacts).containsOnlyKeys("leo@example.com");
        assertThat(report.counts().skipped()).isEqualTo(1);
    }

    @Test
    void checkEntersNobody() {
        engine(sink)
                .check(
                        source(PEOPLE),
                        options().optedOut(OptOutStrategy.SUPPRESS).build());

        assertThat(list.keys).isEmpty();
    }

    @Test
    void everybodyOfAnOptOutListIsEnteredAndNobodyIsImported() {
        run(
                "email,phone\nada@example.com,not a number\nleo@example.com,\n",
                options().optOutList(true));

        assertThat(list.keys).containsExactlyInAnyOrder("ada@example.com", "leo@example.com");
        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void refusalCountsInARowThatIsInErrorForAnotherReason() {
        ImportReport report = run(
                "email,phone,unsubscribed\nada@example.com,not a number,yes\n",
                options().optedOut(OptOutStrategy.SUPPRESS));

        assertThat(list.keys).containsExactly("ada@example.com");
        assertThat(report.counts().skipped()).isEqualTo(1);
        assertThat(report.errors()).isEmpty();
    }

    @Test
    void answerThatCannotBeReadIsAnErrorEvenBesideARefusal() {
        ImportReport report = run(
                "email,accepts email,accepts SMS\nada@example.com,no,perhaps\n",
                options()
                        .mapping(ColumnMapping.builder()
                                .map(ContactField.EMAIL, ColumnRef.named("email"))
                                .map(ContactField.SUBSCRIPTION_EMAIL, ColumnRef.named("accepts email"))
                                .map(ContactField.SUBSCRIPTION_PHONE, ColumnRef.named("accepts SMS"))
                                .build()));

        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.errors()).containsOnlyKeys(ErrorCode.SUBSCRIPTION_UNCLEAR);
    }

    @Test
    void refusesToSuppressWhereNoListTakesPeople() {
        ImportEngine engine = ImportEngine.builder(sink).build();

        assertRefused(engine, options().optedOut(OptOutStrategy.SUPPRESS));
    }

    @Test
    void refusesToMarkWhereTheSinkKeepsNoSubscription() {
        ContactSink forgetful = new ContactSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                return sink.write(batch);
            }

            @Override
            public boolean stores(Field field) {
                return field != ContactField.SUBSCRIPTION;
            }
        };

        assertRefused(engine(forgetful), options().optedOut(OptOutStrategy.MARK));
    }

    @Test
    void warningNamesWhatBecomesOfPeopleWhoHaveOptedOut() {
        assertThat(warning(OptOutStrategy.SKIP)).contains("They are skipped unless you choose otherwise.");
        assertThat(warning(OptOutStrategy.MARK)).contains("They are imported and marked as opted out.");
        assertThat(warning(OptOutStrategy.SUPPRESS)).contains("entered in the suppression list.");
    }

    private String warning(OptOutStrategy strategy) {
        return engine(sink).preview(source(PEOPLE), options().optedOut(strategy).build()).warnings().stream()
                .filter(warning -> warning.code().equals(ErrorCode.OPT_OUTS_FOUND))
                .map(ErrorMessages.english()::text)
                .collect(Collectors.joining());
    }

    private void assertRefused(ImportEngine engine, ImportOptions.Builder options) {
        SinkException e =
                catchThrowableOfType(SinkException.class, () -> engine.run(source(PEOPLE), confirmed(options)));
        assertThat(e.code()).isEqualTo(ErrorCode.OPT_OUTS_NOT_KEPT);
        assertThat(sink.contacts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusalInAnyRowOfAPersonCounts(DuplicateStrategy strategy) {
        String rows =
                "email,first name,unsubscribed\nada@example.com,Ada,no\nada@example.com,Ada,yes\nada@example.com,Eva,\n";

        run(rows, options().duplicates(strategy));

        assertThat(sink.contacts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusalOfThePhoneInAnyRowMarksTheContact(DuplicateStrategy strategy) {
        for (List<String> answers : List.of(List.of("yes", "no"), List.of("no", "yes"), List.of("", "no"))) {
            sink.contacts.clear();
            String rows = "email,accepts email,accepts SMS\nada@example.com,yes,%s\nada@example.com,yes,%s\n"
                    .formatted(answers.get(0), answers.get(1));

            ImportReport report = run(rows, options().duplicates(strategy));

            assertThat(report.errors()).isEmpty();
            assertThat(sink.contacts.get("ada@example.com").get(ContactField.SUBSCRIPTION_PHONE))
                    .isEqualTo(Contact.OPTED_OUT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void markedContactIsMarkedByWhateverItRefusesInAnyRow(DuplicateStrategy strategy) {
        String rows = "email,newsletter\nada@example.com,no\nada@example.com,yes\n";

        run(rows, options().duplicates(strategy).optedOut(OptOutStrategy.MARK));

        Contact ada = sink.contacts.get("ada@example.com");
        assertThat(ada.get(ContactField.SUBSCRIPTION)).isEqualTo(Contact.OPTED_OUT);
        assertThat(ada.get(ContactField.SUBSCRIPTION_EMAIL)).isEqualTo(Contact.OPTED_OUT);
    }

    @Test
    void dateOfConsentThatCannotBeReadCostsNobody() {
        ImportReport report = run("email,opt-in time\nada@example.com,03/04/2024\nleo@example.com,soon\n", options());

        assertThat(sink.contacts).hasSize(2);
        assertThat(report.warnings()).containsEntry(ErrorCode.VALUE_DROPPED, 2L);
    }

    @Test
    void whoIsStoredAsOptedOutIsNeverSubscribedAgain() {
        Contact stored = Contact.builder()
                .set(ContactField.EMAIL, "leo@example.com")
                .key("leo@example.com")
                .set(ContactField.SUBSCRIPTION_EMAIL, Contact.OPTED_OUT)
                .build();
        sink.contacts.put("leo@example.com", stored);

        run("email,first name,newsletter\nleo@example.com,Leo,yes\n", options());

        Contact updated = sink.contacts.get("leo@example.com");
        assertThat(updated.get(ContactField.FIRST_NAME)).isEqualTo("Leo");
        assertThat(updated.get(ContactField.SUBSCRIPTION_EMAIL)).isEqualTo(Contact.OPTED_OUT);
    }

    @Test
    void whoUnlinksTheColumnImportsEverybody() {
        run(
                PEOPLE,
                options()
                        .mapping(ColumnMapping.builder()
                                .map(ContactField.EMAIL, ColumnRef.named("email"))
                                .build()));

        assertThat(sink.contacts).hasSize(2);
    }

    @Test
    void rowsWithoutAnImportHandOutNobodyWhoHasOptedOutInAnyRow() {
        String people = "email,first name,unsubscribed\nada@example.com,Ada,\nada@example.com,Ada,yes\n";
        ImportEngine engine = engine(sink);
        try (ContactRows rows = engine.rows(
                source(people), engine.plan(source(people), options().build()))) {
            assertThat(rows)
                    .toIterable()
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(((RejectedRow) row).errors())
                            .extracting(RowError::code)
                            .containsExactly(ErrorCode.OPTED_OUT));
        }
    }

    private ImportReport run(String rows, ImportOptions.Builder options) {
        return engine(sink).run(source(rows), confirmed(options)).report();
    }

    private ImportEngine engine(ContactSink target) {
        return ImportEngine.builder(target).suppressions(list).build();
    }

    private static ImportOptions confirmed(ImportOptions.Builder options) {
        return options.consent(Consent.confirmedBy("test")).build();
    }
}
