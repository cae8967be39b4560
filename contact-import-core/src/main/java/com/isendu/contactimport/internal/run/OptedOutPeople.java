package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.internal.dedupe.KeySet;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.OptOuts;
import com.isendu.contactimport.internal.understand.Overlap;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.source.ContactSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The opt-outs of people in all rows of the source. An opt-out may be in a later row than another row of the same
 * person, which must not ignore it; so a source with a subscription column is read once more. Not thread-safe; for one
 * run.
 */
final class OptedOutPeople {

    private final ImportOptions options;
    private final OptOuts optOuts;
    private final Map<ContactField, Refusals> refusals = new EnumMap<>(ContactField.class);

    /**
     * The keys of people with an opt-out.
     *
     * @param keys by what they are known
     * @param otherKeys by what they may be known as well
     */
    private record Refusals(KeySet keys, KeySet otherKeys) {

        Refusals() {
            this(new KeySet(), new KeySet());
        }

        void add(String key, Candidate candidate) {
            keys.add(key);
            candidate.otherKeys().forEach(otherKeys::add);
        }

        /**
         * Two people with different addresses may share a phone; a contact known only by this phone may be either of
         * them.
         */
        boolean concern(String key, Candidate candidate) {
            return keys.contains(key)
                    || otherKeys.contains(key)
                    || candidate.otherKeys().stream().anyMatch(keys::contains);
        }
    }

    private OptedOutPeople(SourcePlan plan) {
        this.options = plan.options();
        this.optOuts = plan.optOuts();
    }

    /** Reads the source if it has a subscription column. */
    static OptedOutPeople in(ContactSource source, SourcePlan plan, Overlap overlap) {
        OptedOutPeople people = new OptedOutPeople(plan);
        if (people.optOuts.areInColumns()) {
            try (OpenSource ahead = OpenSource.open(plan, source);
                    UnderstoodRows rows = ahead.rows(ValueStages.ofOptOuts(plan), overlap)) {
                people.note(rows);
            }
        }
        return people;
    }

    /** Examines interpreted rows if there is a subscription column. */
    static OptedOutPeople among(Supplier<UnderstoodRows> understood, SourcePlan plan) {
        OptedOutPeople people = new OptedOutPeople(plan);
        if (people.optOuts.areInColumns()) {
            try (UnderstoodRows rows = understood.get()) {
                people.note(rows);
            }
        }
        return people;
    }

    private void note(UnderstoodRows rows) {
        for (Candidate candidate = rows.next(); candidate != null; candidate = rows.next()) {
            note(candidate);
        }
    }

    /**
     * Makes sure that opt-outs are stored, because a person whose opt-out is lost would get messages.
     *
     * @throws SinkException if neither sink nor suppression list keeps it
     */
    static void requireKept(OptOutStrategy strategy, SinkAccess sink) {
        boolean kept = switch (strategy) {
            case SKIP -> true;
            case SUPPRESS -> sink.takesOptOuts();
            case MARK -> sink.stores(ContactField.SUBSCRIPTION);
        };
        if (!kept) {
            throw new SinkException(
                    ErrorCode.OPT_OUTS_NOT_KEPT,
                    Map.of("strategy", strategy.name().toLowerCase(Locale.ROOT)),
                    null);
        }
    }

    private void note(Candidate candidate) {
        String key = candidate.key();
        for (ContactField field : OptOuts.FIELDS) {
            if (key != null && OptOuts.refuses(candidate, field)) {
                refusals.computeIfAbsent(field, refused -> new Refusals()).add(key, candidate);
            }
        }
    }

    /** Adds the opt-outs of other rows of the same person to a row. */
    void mark(Candidate candidate) {
        String key = refusals.isEmpty() ? null : candidate.key();
        boolean marked = false;
        if (key != null) {
            for (Map.Entry<ContactField, Refusals> refused : refusals.entrySet()) {
                if (!OptOuts.refuses(candidate, refused.getKey())
                        && refused.getValue().concern(key, candidate)) {
                    candidate.replace(refused.getKey(), Contact.OPTED_OUT);
                    marked = true;
                }
            }
        }
        if (marked) {
            optOuts.judge(candidate);
        }
    }

    /** Enters the people of a batch in the suppression list, if that is what the options ask for. */
    void suppress(List<Candidate> batch, Delivery delivery) {
        if (options.optedOut() != OptOutStrategy.SUPPRESS) {
            return;
        }
        List<String> people = batch.stream()
                .filter(Candidate::hasOptedOut)
                .map(Candidate::key)
                .distinct()
                .toList();
        delivery.suppress(options.account(), people);
    }
}
