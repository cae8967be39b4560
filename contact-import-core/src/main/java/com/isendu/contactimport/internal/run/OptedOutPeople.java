package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.dedupe.KeySet;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.OptOuts;
import com.isendu.contactimport.internal.understand.Overlap;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import java.util.List;

/**
 * Who wants no messages by any row of the source: that row may stand below another one of the same person, which must not be imported
 * before it is read. A source that has a column about messages is read once more for it. Not thread-safe; for one run.
 */
final class OptedOutPeople {

    private final ImportOptions options;
    private final OptOuts optOuts;
    private final KeySet keys = new KeySet();
    private final KeySet phoneKeys = new KeySet();

    private OptedOutPeople(PlannedSource source) {
        this.options = source.plan().options();
        this.optOuts = source.plan().optOuts();
    }

    /** Reads the source, if a column of it says who wants messages. */
    static OptedOutPeople in(PlannedSource source, Overlap overlap) {
        OptedOutPeople people = new OptedOutPeople(source);
        if (people.optOuts.areInColumns()) {
            people.note(source, overlap);
        }
        return people;
    }

    private void note(PlannedSource source, Overlap overlap) {
        try (OpenSource ahead = source.open();
                UnderstoodRows rows = ahead.rows(ValueStages.ofOptOuts(source.plan()), overlap)) {
            for (Candidate candidate = rows.next(); candidate != null; candidate = rows.next()) {
                note(candidate);
            }
        }
    }

    private void note(Candidate candidate) {
        String key = candidate.emailKey();
        if (key != null && candidate.hasOptedOut()) {
            keys.add(key);
        } else if (key != null && OptOuts.refusesPhone(candidate)) {
            phoneKeys.add(key);
        }
    }

    /** Decides a row of a person who has opted out in another one. */
    void mark(Candidate candidate) {
        String key = candidate.emailKey();
        if (key == null) {
            return;
        }
        if (!keys.isEmpty() && keys.contains(key)) {
            optOuts.apply(candidate, ContactField.EMAIL);
        } else if (!phoneKeys.isEmpty() && phoneKeys.contains(key)) {
            OptOuts.applyToPhone(candidate);
        }
    }

    /** Enters the people of a batch in the suppression list, if that is what the options ask for. */
    void suppress(List<Candidate> batch, Delivery delivery) {
        if (options.optedOut() != OptOutStrategy.SUPPRESS) {
            return;
        }
        List<String> people = batch.stream()
                .filter(Candidate::hasOptedOut)
                .map(Candidate::emailKey)
                .distinct()
                .toList();
        delivery.suppress(options.account(), people);
    }
}
