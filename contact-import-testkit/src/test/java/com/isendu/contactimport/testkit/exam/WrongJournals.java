package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sinks whose journals are wrong, each in one way, by the question that has to catch it. */
final class WrongJournals {

    private WrongJournals() {}

    static Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> byQuestion() {
        Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong = new LinkedHashMap<>();
        WrongStarts.addTo(wrong);
        addWriting(wrong);
        addRecalling(wrong);
        addContinuing(wrong);
        addEnding(wrong);
        return wrong;
    }

    private static void addWriting(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put("writesBatchesOneAfterAnother", writing((kept, number, batch, before) -> {
            Contact last = batch.rows().get(batch.rows().size() - 1).contact();
            boolean loses = number == 2 && !batch.isSuppressed(last);
            return loses
                    ? WrongSinks.changed(
                            kept.write(number, batch.suppressing(Set.of(last.key())), before),
                            one -> one.isSuppressed() ? ContactOutcome.of(RowOutcome.CREATED) : one)
                    : kept.write(number, batch, before);
        }));
        wrong.put("batchWrittenAlreadyIsNotWrittenTwice", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    private long last;

                    @Override
                    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
                        boolean again = number == last;
                        last = number;
                        return again ? store.write(batch) : super.write(number, batch, before);
                    }
                };
            }
        });
        wrong.put("refusesBatchBehindOneThatIsLost", writing((kept, number, batch, before) -> {
            try {
                return kept.write(number, batch, before);
            } catch (SinkException e) {
                if (e.code().equals(ErrorCode.CHECKPOINT_LOST)) {
                    return kept.write(number - 1, batch, before);
                }
                throw e;
            }
        }));
        wrong.put(
                "keepsCountsWithEachBatch",
                writing((kept, number, batch, before) -> kept.write(number, batch, ImportCounts.NONE)));
        wrong.put("failedBatchIsNotWritten", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    BatchOutcome fail(long number, ContactBatch batch, SinkException outage) {
                        kept.write(number, nobodyOf(batch), ImportCounts.NONE);
                        throw outage;
                    }
                };
            }
        });
    }

    private static ContactBatch nobodyOf(ContactBatch batch) {
        Set<String> everybody =
                batch.rows().stream().map(row -> row.contact().key()).collect(Collectors.toSet());
        return batch.suppressing(everybody);
    }

    private static void addRecalling(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put(
                "recallsWhatBecameOfEachRow",
                recalling((kept, number, batch) -> WrongSinks.changed(
                        kept.recall(number, batch),
                        one -> one.isSuppressed() ? ContactOutcome.of(RowOutcome.SKIPPED) : one)));
        wrong.put(
                "recallsWhyContactsWereRefused",
                recalling((kept, number, batch) -> WrongSinks.changed(
                        kept.recall(number, batch),
                        one -> one.error() == null
                                ? one
                                : ContactOutcome.rejected(RowError.of(ErrorCode.ALREADY_EXISTS)))));
        wrong.put("refusesToRecallOtherRowsThanWereWritten", recalling((kept, number, batch) -> {
            try {
                return kept.recall(number, batch);
            } catch (ResumeException e) {
                return BatchOutcome.all(batch, RowOutcome.UNCHANGED);
            }
        }));
    }

    private static void addContinuing(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put("continuesAtTheLastBatchWritten", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    public long written() {
                        return 0;
                    }
                };
            }
        });
        wrong.put("laterJournalShutsTheOlderOut", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            public ImportJournal resume(String account, String importId) {
                ImportJournal taken = super.resume(account, importId);
                latest = taken;
                return taken;
            }

            private @Nullable ImportJournal latest;

            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
                        return latest != null && latest != this
                                ? latest.write(number, batch, before)
                                : super.write(number, batch, before);
                    }
                };
            }
        });
    }

    private static void addEnding(Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> wrong) {
        wrong.put("recordsTheEnd", (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    public void finished(ImportRecord record) {
                        super.finished(record.ended(record.state(), record.startedAt(), record.counts()));
                    }
                };
            }
        });
        wrong.put("suspendedImportRunsAgainWhenContinued", stateOfContinued(ImportState.SUSPENDED));
        wrong.put("completedImportStaysCompleted", stateOfContinued(ImportState.RUNNING));
    }

    /** A sink that shows this state of a continued import whose state should be the other one. */
    private static SinkMaker<InMemoryContactSink, ModelJournalSink> stateOfContinued(ImportState shown) {
        ImportState right = shown == ImportState.RUNNING ? ImportState.COMPLETED : ImportState.RUNNING;
        return (store, steps) -> new ModelJournalSink(store, steps) {
            private String ended = "";

            @Override
            public ImportJournal resume(String account, String importId) {
                boolean wasEnded = super.find(account, importId)
                        .filter(found -> found.record().finishedAt() != null)
                        .isPresent();
                ended = wasEnded ? importId : ended;
                return super.resume(account, importId);
            }

            @Override
            public Optional<StartedImport> find(String account, String importId) {
                return super.find(account, importId).map(found -> importId.equals(ended) ? shown(found) : found);
            }

            private StartedImport shown(StartedImport found) {
                ImportRecord record = found.record();
                return record.state() == right
                        ? new StartedImport(
                                record.ended(shown, record.startedAt(), record.counts()),
                                found.terms(),
                                found.idempotencyKey())
                        : found;
            }
        };
    }

    private interface Written {
        BatchOutcome write(long number, ContactBatch batch, ImportCounts before);
    }

    private interface Writing {
        BatchOutcome write(Written kept, long number, ContactBatch batch, ImportCounts before);
    }

    private static SinkMaker<InMemoryContactSink, ModelJournalSink> writing(Writing writing) {
        return (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
                        return writing.write(super::write, number, batch, before);
                    }
                };
            }
        };
    }

    private interface Recalling {
        BatchOutcome recall(ImportJournal kept, long number, ContactBatch batch);
    }

    private static SinkMaker<InMemoryContactSink, ModelJournalSink> recalling(Recalling recalling) {
        return (store, steps) -> new ModelJournalSink(store, steps) {
            @Override
            ImportJournal journal(ImportJournal kept) {
                return new ModelJournal(kept) {
                    @Override
                    public BatchOutcome recall(long number, ContactBatch batch) {
                        return recalling.recall(kept, number, batch);
                    }
                };
            }
        };
    }
}
