package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Journals of sinks without transactions, each wrong in one way, by the question that has to catch it. */
final class WrongJournalStores {

    private static final int THREE = 3;

    private WrongJournalStores() {}

    private static boolean isAddressed(String beginning, ContactBatch batch) {
        String email = batch.rows().get(0).contact().get(ContactField.EMAIL);
        return email != null && email.startsWith(beginning);
    }

    static Map<String, Supplier<PassedOnJournals>> byQuestion() {
        Map<String, Supplier<PassedOnJournals>> wrong = new LinkedHashMap<>();
        wrong.put("knowsNothingOfNewBatch", () -> new PassedOnJournals() {
            @Override
            BatchOutcome known(Journal journal, long number, ContactBatch batch) {
                BatchOutcome known = super.known(journal, number, batch);
                boolean nothing = known.equals(unknown(batch));
                return nothing && isAddressed("a@", batch) ? BatchOutcome.all(batch, RowOutcome.SKIPPED) : known;
            }
        });
        wrong.put("keepsPartialOutcome", () -> new PassedOnJournals() {
            @Override
            BatchOutcome known(Journal journal, long number, ContactBatch batch) {
                BatchOutcome known = super.known(journal, number, batch);
                return known.isComplete() ? known : WrongSinks.changed(known, WrongJournalStores::withoutReason);
            }
        });
        wrong.put("partialBatchIsNotWritten", () -> new PassedOnJournals() {
            @Override
            long written(Journal journal) {
                return super.written(journal) + (hasPartial() ? 1 : 0);
            }
        });
        wrong.put("keepsLaterOutcomeOfPartialBatch", () -> new PassedOnJournals() {
            @Override
            void record(Journal journal, long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
                if (!hasPartial() || outcome.isComplete()) {
                    super.record(journal, number, batch, outcome, counts);
                }
            }
        });
        addRefusing(wrong);
        return wrong;
    }

    private static void addRefusing(Map<String, Supplier<PassedOnJournals>> wrong) {
        wrong.put("completeBatchStaysAsItIs", () -> new PassedOnJournals() {
            private @Nullable BatchOutcome last;

            @Override
            void record(Journal journal, long number, ContactBatch batch, BatchOutcome outcome, ImportCounts counts) {
                last = batch.rows().size() == THREE ? outcome : null;
                super.record(journal, number, batch, outcome, counts);
            }

            @Override
            BatchOutcome known(Journal journal, long number, ContactBatch batch) {
                BatchOutcome known = super.known(journal, number, batch);
                return last != null && known.isComplete() ? last : known;
            }
        });
        wrong.put("refusesOtherRowsThanThoseOfPartialBatch", () -> new PassedOnJournals() {
            @Override
            BatchOutcome known(Journal journal, long number, ContactBatch batch) {
                try {
                    return super.known(journal, number, batch);
                } catch (ImportException e) {
                    return unknownIf(hasPartial() && e.code().equals(ErrorCode.IMPORT_DIFFERS), batch, e);
                }
            }
        });
        wrong.put("olderJournalLearnsBeforeItSends", () -> new PassedOnJournals() {
            @Override
            BatchOutcome known(Journal journal, long number, ContactBatch batch) {
                try {
                    return super.known(journal, number, batch);
                } catch (ImportException e) {
                    return unknownIf(e.code().equals(ErrorCode.IMPORT_TAKEN_OVER) && isOfThree(batch), batch, e);
                }
            }
        });
    }

    private static boolean isOfThree(ContactBatch batch) {
        return batch.rows().size() == THREE;
    }

    private static BatchOutcome unknownIf(boolean swallowed, ContactBatch batch, ImportException e) {
        if (swallowed) {
            return unknown(batch);
        }
        throw e;
    }

    private static BatchOutcome unknown(ContactBatch batch) {
        return new BatchOutcome(Collections.nCopies(batch.rows().size(), ContactOutcome.unknown()));
    }

    private static ContactOutcome withoutReason(ContactOutcome outcome) {
        return outcome.error() == null ? outcome : ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED));
    }
}
