package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine makes of sinks that keep their contract, and of those that break it. */
class SinkContractTest {

    private static final String FOUR_FIELDS = "email;city;first name;notes\na@example.com;Bari;Ada;x\n";

    /** A store of three fields. */
    private static class ThreeFields extends StoringSink {

        @Override
        public boolean stores(Field field) {
            return Set.of(ContactField.EMAIL, ContactField.FIRST_NAME, ContactField.PHONE)
                    .contains(field);
        }
    }

    /** Notes how large its batches are. */
    private static final class SmallBatches extends StoringSink {

        private final List<Integer> sizes = new ArrayList<>();
        private final int most;

        private SmallBatches(int most) {
            this.most = most;
        }

        @Override
        public int maxBatch() {
            return most;
        }

        @Override
        public BatchOutcome write(ContactBatch batch) {
            sizes.add(batch.rows().size());
            return super.write(batch);
        }
    }

    @Test
    void sinkThatReturnsNullBreaksItsContract() {
        assertFault(suspension(returning(null)), "NULL_RETURNED");
    }

    @Test
    void sinkThatForgetsAnOutcomeBreaksItsContract() {
        assertFault(suspension(returning(new BatchOutcome(List.of()))), "OUTCOME_COUNT");
    }

    @Test
    void sinkThatDoesNotKnowOfEachContactSuspendsTheImport() {
        ImportSuspendedException suspended = suspension(batch -> new BatchOutcome(
                batch.rows().stream().map(row -> ContactOutcome.unknown()).toList()));

        assertThat(suspended.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(suspended.parameters()).containsEntry("reason", "OUTCOME_UNKNOWN");
    }

    @Test
    void exceptionOfAnotherKindBreaksTheContractAndIsNotQuoted() {
        ImportSuspendedException suspended = suspension(batch -> {
            throw new IllegalStateException("a@example.com is locked");
        });

        assertFault(suspended, "IllegalStateException");
        assertThat(suspended).hasStackTraceContaining("SinkContractTest");
        for (Throwable link = suspended; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain("example.com");
        }
    }

    @Test
    void sinkWithoutAReasonIsReportedWithoutOne() {
        String text = String.valueOf(new SinkException(ErrorCode.SINK_UNAVAILABLE).getMessage());

        assertThat(text)
                .contains("cannot be reached. ")
                .doesNotContain("reason")
                .doesNotContain("{");
    }

    @Test
    void wrongSetUpIsNeverToBeImportedAgainLater() {
        ImportSuspendedException suspended = suspension(batch -> {
            throw new SinkException(ErrorCode.SINK_MISCONFIGURED);
        });

        assertThat(suspended.code()).isEqualTo(ErrorCode.SINK_MISCONFIGURED);
        assertThat(ErrorMessages.in(Locale.ENGLISH).text(suspended))
                .contains("contact support")
                .doesNotContain("later");
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(suspended))
                .contains("avvisa l'assistenza")
                .doesNotContain("più tardi");
    }

    @Test
    void mappedFieldThatIsNotStoredIsWarnedOfInPreviewAndReport() {
        ImportEngine engine = engine(new ThreeFields());
        List<RowError> expected = List.of(
                RowError.ofCell(ErrorCode.FIELD_NOT_STORED, "city", 1),
                RowError.ofCell(ErrorCode.FIELD_NOT_STORED, "notes", 3));

        assertThat(engine.preview(source(FOUR_FIELDS), options().build()).warnings())
                .containsAll(expected);
        assertThat(engine.check(source(FOUR_FIELDS), options().build()).report().fileWarnings())
                .containsAll(expected);
        ImportReport report = engine.run(source(FOUR_FIELDS), options().build()).report();
        assertThat(report.fileWarnings()).isEqualTo(expected);
        assertThat(report.warnings()).containsEntry(ErrorCode.FIELD_NOT_STORED, 2L);
    }

    @Test
    void sinkOfFewFieldsGetsNoOthersSoThatImportingAgainChangesNothing() {
        ImportEngine engine = engine(new ThreeFields() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                batch.rows()
                        .forEach(row -> row.contact()
                                .forEach((field, value) ->
                                        assertThat(stores(field)).isTrue()));
                return super.write(batch);
            }
        });
        engine.run(source(FOUR_FIELDS), options().build());

        ImportReport again = engine.run(
                        source("email;city;first name;notes\na@example.com;Lecce;Ada;y\n"),
                        options().build())
                .report();

        assertThat(again.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void houseNumberThatIsJoinedWithAStoredAddressIsNotWarnedOf() {
        StoringSink sink = new StoringSink() {
            @Override
            public boolean stores(Field field) {
                return field != ContactField.HOUSE_NUMBER;
            }
        };
        String address = "email;address;house number\na@example.com;Via Roma;7\n";

        assertThat(notStored(sink, address, false)).isEmpty();
        assertThat(notStored(sink, address, true)).hasSize(1);
    }

    private static List<RowError> notStored(ContactSink sink, String text, boolean numberInAddress) {
        return engine(sink)
                .run(
                        source(text),
                        options().houseNumberInAddress(numberInAddress).build())
                .report()
                .fileWarnings()
                .stream()
                .filter(warning -> warning.code().equals(ErrorCode.FIELD_NOT_STORED))
                .toList();
    }

    @Test
    void noBatchIsLargerThanTheSinkTakesAndTheResultIsTheSame() {
        String text =
                "email;first name\n" + "a@example.com;Ada\nb@example.com;Bea\nb@example.com;Bo\nc@example.com;Cy\n"
                        + "d@example.com;" + StoringSink.REFUSED + "\nd@example.com;Di\n";
        ImportReport unlimited =
                engine(new StoringSink()).run(source(text), options().build()).report();
        for (int most = 1; most <= 4; most++) {
            SmallBatches sink = new SmallBatches(most);

            ImportReport report =
                    engine(sink).run(source(text), options().build()).report();

            assertThat(sink.sizes).allMatch(size -> size <= sink.most);
            assertThat(report.counts()).isEqualTo(unlimited.counts());
            assertThat(report.firstErrors()).isEqualTo(unlimited.firstErrors());
        }
    }

    @Test
    void optionsMayAskForSmallerBatchesThanTheSinkTakes() {
        SmallBatches sink = new SmallBatches(3);

        engine(sink).run(source(PEOPLE), options().batchSize(1).build());

        assertThat(sink.sizes).containsExactly(1, 1, 1);
    }

    @Test
    void sinkThatTakesNobodyBreaksItsContract() {
        ImportException stopped = catchThrowableOfType(
                SinkException.class,
                () -> engine(new SmallBatches(0)).run(source(PEOPLE), options().build()));

        assertThat(stopped.code()).isEqualTo(ErrorCode.SINK_FAULT);
    }

    @Test
    void endThatCannotBeRecordedSuspendsTheImport() {
        List<ImportState> ends = new ArrayList<>();
        StoringSink sink = new StoringSink() {
            @Override
            public void finished(ImportRecord record) {
                ends.add(record.state());
                throw new SinkException(ErrorCode.SINK_UNAVAILABLE);
            }
        };

        assertThat(suspension(sink).code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE);
        assertThat(ends).containsExactly(ImportState.COMPLETED, ImportState.SUSPENDED);
    }

    // A host without null checks may do so.
    @SuppressWarnings("NullAway")
    private static ContactSink returning(BatchOutcome outcome) {
        return batch -> outcome;
    }

    private static ImportSuspendedException suspension(ContactSink sink) {
        return catchThrowableOfType(
                ImportSuspendedException.class,
                () -> engine(sink).run(source(PEOPLE), options().build()));
    }

    private static void assertFault(ImportSuspendedException suspended, String reason) {
        assertThat(suspended.code()).isEqualTo(ErrorCode.SINK_FAULT);
        assertThat(suspended.parameters()).containsEntry("reason", reason);
        assertThat(suspended.report().counts().rejected()).isZero();
    }
}
