package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.report.RowChange.FieldChange;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChangesTest {

    private static final String PEOPLE = """
            email,city,unsubscribed
            new@example.com,Bari,
            ada@example.com,Roma,
            nobody,Pisa,
            ada@example.com,Roma,
            leo@example.com,Lodi,yes
            same@example.com,Asti,
            """;

    private final Store sink = new Store();
    private final List<RowChange> rows = new ArrayList<>();

    /** Says what it would do, and does nothing. */
    private static final class Store extends StoringSink {

        Store() {
            contacts.put("ada@example.com", contact("ada@example.com", "Bari"));
            contacts.put("same@example.com", contact("same@example.com", "Asti"));
        }

        private static Contact contact(String email, String city) {
            return Contact.builder()
                    .set(ContactField.EMAIL, email)
                    .set(ContactField.CITY, city)
                    .build();
        }

        @Override
        public BatchOutcome check(ContactBatch batch) {
            return new BatchOutcome(batch.rows().stream()
                    .map(row -> batch.decideByKeys(row.contact(), contacts).outcome())
                    .toList());
        }
    }

    @Test
    void eachRowSaysWhatItWouldDo() {
        ImportResult result = check(options());

        assertThat(rows)
                .extracting(RowChange::outcome)
                .containsExactly(
                        RowOutcome.CREATED,
                        RowOutcome.UPDATED,
                        RowOutcome.REJECTED,
                        RowOutcome.SKIPPED,
                        RowOutcome.SKIPPED,
                        RowOutcome.UNCHANGED);
        assertThat(rows).extracting(row -> row.position().row()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(result.report().counts().records()).isEqualTo(rows.size());
    }

    @Test
    void changedFieldsHaveTheirOldAndNewValue() {
        check(options());

        assertThat(rows.get(0).fields())
                .containsExactly(
                        new FieldChange(ContactField.EMAIL, null, "new@example.com"),
                        new FieldChange(ContactField.CITY, null, "Bari"));
        assertThat(rows.get(1).fields()).containsExactly(new FieldChange(ContactField.CITY, "Bari", "Roma"));
        assertThat(rows.get(5).fields()).isEmpty();
    }

    @Test
    void skippedAndRejectedRowsSayWhy() {
        check(options());

        assertThat(reasons()).containsExactly(ErrorCode.EMAIL_INVALID, ErrorCode.IN_OTHER_ROW, ErrorCode.OPTED_OUT);
    }

    @Test
    void strategiesForStoredContactsAreReasons() {
        check(options().existingContacts(ExistingContactStrategy.UPDATE_ONLY));
        assertThat(reasons()).contains(ErrorCode.NOT_STORED);
        rows.clear();

        check(options().existingContacts(ExistingContactStrategy.SKIP));
        assertThat(reasons()).contains(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void pageHasTheRowsItIsAskedFor() {
        ImportOptions options = options().batchSize(1).build();

        List<RowChange> page = engine(sink).changes(source(PEOPLE), options, 1, 2);
        assertThat(page).extracting(row -> row.position().row()).containsExactly(3L, 4L);
        assertThat(engine(sink).changes(source(PEOPLE), options, 4, 10)).hasSize(2);
        assertThat(engine(sink).changes(source(PEOPLE), options, 6, 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> engine(sink).changes(source(PEOPLE), options, -1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> engine(sink).changes(source(PEOPLE), options, 0, 0));
    }

    @Test
    void sinkWithoutDecisionsSaysOnlyWhatItWouldDo() {
        StoringSink undecided = new StoringSink() {
            @Override
            public BatchOutcome check(ContactBatch batch) {
                return new BatchOutcome(batch.rows().stream()
                        .map(row -> ContactOutcome.of(RowOutcome.UPDATED))
                        .toList());
            }
        };
        engine(undecided)
                .check(source("email\nada@example.com\n"), options().build(), new CancellationToken(), rows::add);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(RowOutcome.UPDATED);
            assertThat(row.fields()).isEmpty();
        });
    }

    @Test
    void sinkWithoutDecisionsIsNoReasonToBlameAnotherRow() {
        StoringSink undecided = new StoringSink() {
            @Override
            public BatchOutcome check(ContactBatch batch) {
                return BatchOutcome.all(batch, RowOutcome.SKIPPED);
            }
        };
        ImportOptions options =
                options().existingContacts(ExistingContactStrategy.SKIP).build();
        engine(undecided).check(source("email\nada@example.com\n"), options, new CancellationToken(), rows::add);

        assertThat(reasons()).containsExactly(ErrorCode.ALREADY_EXISTS);
    }

    @Test
    void textHoldsNoPersonalData() {
        check(options());

        assertThat(rows.toString() + rows.get(1).fields()).doesNotContain("ada", "Bari", "Roma");
    }

    @Test
    void whatTheConsumerThrowsEndsTheCheck() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> engine(sink).check(source(PEOPLE), options().build(), new CancellationToken(), row -> {
                            throw new IllegalStateException("enough");
                        }));
    }

    private ImportResult check(ImportOptions.Builder options) {
        return engine(sink).check(source(PEOPLE), options.build(), new CancellationToken(), rows::add);
    }

    private List<ErrorCode> reasons() {
        return rows.stream()
                .flatMap(row -> row.reasons().stream())
                .map(RowError::code)
                .toList();
    }
}
