package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sinks that store wrongly or decide wrongly, each in one way, by the question that has to catch it. */
final class WrongSinks {

    private WrongSinks() {}

    static Map<String, SinkMaker<ModelSink.Store, ModelSink>> byQuestion() {
        Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong = new LinkedHashMap<>();
        addStoring(wrong);
        addDeciding(wrong);
        addStrategies(wrong);
        addKeys(wrong);
        addChecking(wrong);
        WrongWhenRefused.addTo(wrong);
        WrongUnderStress.addTo(wrong);
        return wrong;
    }

    static List<Fault> further() {
        return List.of(Fault.ofSink(
                "ignores the case of keys when it looks contacts up",
                LookingUpLowerCase::new,
                "comparesKeysByteForByte"));
    }

    private static final class LookingUpLowerCase extends ModelSink {

        LookingUpLowerCase(Store store, int steps) {
            super(store, steps);
        }

        @Override
        ContactDecision decide(ContactBatch batch, Contact contact, @Nullable Contact stored) {
            Contact found = stored(batch.account()).stream()
                    .filter(one -> one.key().equalsIgnoreCase(contact.key()))
                    .findFirst()
                    .orElse(stored);
            return super.decide(batch, contact, found);
        }
    }

    private static void addStoring(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("storesContactOfNothingButAddress", saving((sink, batch, row, decision) -> {
            if (decision.writes() && size(decision.contact()) > 1) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put("storesEveryContactOfLargeBatch", saving((sink, batch, row, decision) -> {
            if (decision.writes() && isAmongFirst(1_000, batch, row)) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put("keepsValueOfEveryField", storing((field, value) -> field == ContactField.GENDER ? null : value));
        wrong.put(
                "keepsCustomValues",
                storing((field, value) -> !isBuiltIn(field) && field.type() == FieldType.NUMBER ? null : value));
        wrong.put("shortensNoValue", storing((field, value) -> value.substring(0, Math.min(255, value.length()))));
        wrong.put(
                "keepsEveryKindOfText",
                storing((field, value) -> isBuiltIn(field) ? value.replace("\r\n", "\n") : value));
        wrong.put("comparesKeysByteForByte", (store, steps) -> new ModelSink(store, steps) {
            @Override
            String key(Contact contact) {
                return contact.key().toLowerCase(Locale.ROOT);
            }
        });
        wrong.put(
                "keepsKeyApartFromAddressAsWritten",
                storing((field, value) -> field == ContactField.EMAIL ? value.toLowerCase(Locale.ROOT) : value));
        wrong.put("keepsAccountsApart", (store, steps) -> new ModelSink(store, steps) {
            @Override
            String account(String account) {
                return account.toLowerCase(Locale.ROOT);
            }
        });
        wrong.put("declaresThatTheAddressIsStored", (store, steps) -> new ModelSink(store, steps) {
            @Override
            public boolean stores(Field field) {
                return field != ContactField.EMAIL;
            }
        });
        wrong.put("takesStartAndEndOfImport", (store, steps) -> new ModelSink(store, steps) {
            @Override
            public void finished(com.isendu.contactimport.history.ImportRecord record) {
                // forgets the end
            }
        });
    }

    private static void addKeys(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("storesContactKnownByPhone", saving((sink, batch, row, decision) -> {
            boolean known = sink.find(batch.account(), row) != null && row.get(ContactField.EMAIL) == null;
            if (known) {
                sink.put(batch.account(), row.key() + " again", row);
            } else if (decision.writes()) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put("givesKnownContactItsNewKey", (store, steps) -> new ModelSink(store, steps) {
            @Override
            void forget(String account, String formerKey) {
                // keeps it under the phone, too
            }
        });
        wrong.put(
                "reportsPossibleDuplicate",
                deciding(outcome -> outcome.isPossibleDuplicate() ? ContactOutcome.of(RowOutcome.CREATED) : outcome));
    }

    private static void addDeciding(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("givesOutcomesInOrderOfBatch", (store, steps) -> new ModelSink(store, steps) {
            @Override
            BatchOutcome reported(ContactBatch batch, BatchOutcome outcome) {
                List<ContactOutcome> outcomes = outcome.outcomes();
                return outcomes.contains(ContactOutcome.of(RowOutcome.UPDATED))
                        ? new BatchOutcome(outcomes.stream()
                                .sorted(Comparator.comparing(ContactOutcome::outcome))
                                .toList())
                        : outcome;
            }
        });
        wrong.put(
                "findsSamePeopleUnchangedSecondTime",
                deciding(outcome ->
                        outcome.outcome() == RowOutcome.UNCHANGED ? ContactOutcome.of(RowOutcome.UPDATED) : outcome));
        wrong.put("updateReplacesStoredValues", saving((sink, batch, row, decision) -> {
            Contact stored = sink.find(batch.account(), row);
            boolean renames = stored != null && isNamed(stored) && !isSameName(stored, decision.contact());
            if (decision.writes() && !renames) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put("blankErasesNothing", saving((sink, batch, row, decision) -> {
            Contact stored = sink.find(batch.account(), row);
            boolean blankName = stored != null && !isSameName(stored, row) && size(row) == 1;
            if (decision.writes() || blankName) {
                sink.put(batch.account(), blankName ? row : decision.contact());
            }
        }));
        wrong.put("blankErasesWhereFieldSaysSo", saving((sink, batch, row, decision) -> {
            Contact stored = sink.find(batch.account(), row);
            if (decision.writes()) {
                String notes =
                        stored == null ? decision.contact().get(ContactField.NOTES) : stored.get(ContactField.NOTES);
                sink.put(batch.account(), with(decision.contact(), ContactField.NOTES, notes));
            }
        }));
    }

    private static void addStrategies(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("fillBlanksReplacesNothing", saving((sink, batch, row, decision) -> {
            if (decision.writes()) {
                Contact stored = sink.find(batch.account(), row);
                boolean fills = stored != null && isNamed(row) && row.get(ContactField.PHONE) != null;
                sink.put(batch.account(), fills ? row : decision.contact());
            }
        }));
        wrong.put("skipLeavesStoredContactAlone", saving((sink, batch, row, decision) -> {
            boolean skipped = decision.outcome().equals(ContactOutcome.of(RowOutcome.SKIPPED));
            if (decision.writes() || skipped) {
                sink.put(batch.account(), decision.contact());
            }
        }));
        wrong.put(
                "rejectNamesExistingContact",
                deciding(outcome -> outcome.outcome() == RowOutcome.REJECTED
                        ? ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED))
                        : outcome));
        wrong.put("suppressedPeopleAreNeitherCreatedNorUpdated", saving((sink, batch, row, decision) -> {
            if (decision.writes() || batch.isSuppressed(row)) {
                sink.put(batch.account(), decision.contact());
            }
        }));
    }

    private static void addChecking(Map<String, SinkMaker<ModelSink.Store, ModelSink>> wrong) {
        wrong.put("checkChangesNothing", (store, steps) -> new ModelSink(store, steps) {
            @Override
            public BatchOutcome check(ContactBatch batch) {
                BatchOutcome checked = super.check(batch);
                return checked.outcomes().get(0).outcome() == RowOutcome.CREATED ? write(batch) : checked;
            }
        });
        wrong.put("checkSaysWhatWriteSays", checking(RowOutcome.UPDATED));
        wrong.put("checkPredictsRefusedContact", checking(RowOutcome.REJECTED));
    }

    /** A check that takes contacts of one outcome for new ones. */
    private static SinkMaker<ModelSink.Store, ModelSink> checking(RowOutcome unseen) {
        return (store, steps) -> new ModelSink(store, steps) {
            @Override
            public BatchOutcome check(ContactBatch batch) {
                return changed(super.check(batch), outcome -> isRefusal(outcome, unseen) ? created() : outcome);
            }
        };
    }

    private static boolean isRefusal(ContactOutcome outcome, RowOutcome unseen) {
        RowError error = outcome.error();
        return outcome.outcome() == unseen && (error == null || error.code().equals(ErrorCode.SINK_REJECTED));
    }

    private static ContactOutcome created() {
        return ContactOutcome.of(RowOutcome.CREATED);
    }

    static BatchOutcome changed(BatchOutcome outcome, UnaryOperator<ContactOutcome> change) {
        return new BatchOutcome(outcome.outcomes().stream().map(change).toList());
    }

    private static SinkMaker<ModelSink.Store, ModelSink> deciding(UnaryOperator<ContactOutcome> change) {
        return (store, steps) -> new ModelSink(store, steps) {
            @Override
            ContactDecision decide(ContactBatch batch, Contact contact, @Nullable Contact stored) {
                ContactDecision decision = super.decide(batch, contact, stored);
                return new ContactDecision(change.apply(decision.outcome()), decision.contact(), decision.formerKey());
            }
        };
    }

    /** Stores what was decided. */
    interface Saving {
        void save(ModelSink sink, ContactBatch batch, Contact row, ContactDecision decision);
    }

    static SinkMaker<ModelSink.Store, ModelSink> saving(Saving saving) {
        return (store, steps) -> new ModelSink(store, steps) {
            @Override
            void save(ContactBatch batch, Contact row, ContactDecision decision) {
                saving.save(this, batch, row, decision);
            }
        };
    }

    private interface Change {
        @Nullable
        String of(Field field, String value);
    }

    private static SinkMaker<ModelSink.Store, ModelSink> storing(Change change) {
        return (store, steps) -> new ModelSink(store, steps) {
            @Override
            Contact toStore(Contact contact) {
                Contact.Builder changed = Contact.builder();
                contact.forEach((field, value) -> changed.set(field, change.of(field, value)));
                return changed.key(contact.key()).build();
            }
        };
    }

    private static Contact with(Contact contact, Field field, @Nullable String value) {
        return contact.toBuilder().set(field, value).build();
    }

    private static boolean isBuiltIn(Field field) {
        return field instanceof ContactField;
    }

    private static boolean isAmongFirst(int count, ContactBatch batch, Contact row) {
        return batch.rows().stream().limit(count).anyMatch(one -> one.contact().equals(row));
    }

    private static boolean isNamed(Contact contact) {
        return contact.get(ContactField.FIRST_NAME) != null;
    }

    private static boolean isSameName(Contact one, Contact other) {
        return String.valueOf(one.get(ContactField.FIRST_NAME))
                .equals(String.valueOf(other.get(ContactField.FIRST_NAME)));
    }

    private static int size(Contact contact) {
        int[] size = {0};
        contact.forEach((field, value) -> size[0]++);
        return size[0];
    }
}
