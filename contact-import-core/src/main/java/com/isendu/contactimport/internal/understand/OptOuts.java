package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides about rows of people who want no messages. Who refuses e-mail, everything, or every channel that the file speaks of has opted
 * out; who refuses the phone alone is imported, marked so. Immutable and thread-safe.
 */
public final class OptOuts {

    /** The fields that say whether a person wants messages. */
    public static final List<ContactField> FIELDS =
            List.of(ContactField.SUBSCRIPTION, ContactField.SUBSCRIPTION_EMAIL, ContactField.SUBSCRIPTION_PHONE);

    private final boolean list;
    private final boolean marks;
    private final boolean spoken;
    private final boolean phoneAlone;

    private OptOuts(ImportOptions options, Set<Field> mapped) {
        this.list = options.optOutList();
        this.marks = options.optedOut() == OptOutStrategy.MARK;
        this.spoken = FIELDS.stream().anyMatch(mapped::contains);
        this.phoneAlone = spoken
                && !mapped.contains(ContactField.SUBSCRIPTION)
                && !mapped.contains(ContactField.SUBSCRIPTION_EMAIL);
    }

    static OptOuts of(SourcePlan plan) {
        return new OptOuts(plan.options(), plan.bound().fields());
    }

    /** Whether some column says who wants messages, so that one row of a person may say what another does not. */
    public boolean areInColumns() {
        return spoken && !list;
    }

    /** Decides a normalised row whose person has opted out. */
    void judge(Candidate candidate) {
        if (list) {
            apply(candidate, ContactField.EMAIL);
        } else if (spoken) {
            judgeColumns(candidate);
        }
    }

    private void judgeColumns(Candidate candidate) {
        if (FIELDS.stream().anyMatch(candidate::hasFailed)) {
            return;
        }
        if (refuses(candidate, ContactField.SUBSCRIPTION_EMAIL)) {
            apply(candidate, ContactField.SUBSCRIPTION_EMAIL);
        } else if (refuses(candidate, ContactField.SUBSCRIPTION)) {
            apply(candidate, ContactField.SUBSCRIPTION);
        } else if (refuses(candidate, ContactField.SUBSCRIPTION_PHONE)) {
            refusedPhone(candidate);
        }
    }

    private void refusedPhone(Candidate candidate) {
        if (phoneAlone) {
            apply(candidate, ContactField.SUBSCRIPTION_PHONE);
        } else {
            candidate.warn(ContactField.SUBSCRIPTION_PHONE, ErrorCode.PHONE_OPTED_OUT, Map.of());
        }
    }

    /** Tells whether a row refuses messages on the phone. */
    public static boolean refusesPhone(Candidate candidate) {
        return refuses(candidate, ContactField.SUBSCRIPTION_PHONE);
    }

    /** Decides a row of a person who refuses the phone in another one. */
    public static void applyToPhone(Candidate candidate) {
        if (!refusesPhone(candidate) && !candidate.hasOptedOut()) {
            candidate.replace(ContactField.SUBSCRIPTION_PHONE, Contact.OPTED_OUT);
            candidate.warn(ContactField.SUBSCRIPTION_PHONE, ErrorCode.PHONE_OPTED_OUT, Map.of());
        }
    }

    private static boolean refuses(Candidate candidate, Field field) {
        return Contact.OPTED_OUT.equals(candidate.value(field));
    }

    /** Decides a row of a person who has opted out in this row or in another one. */
    public void apply(Candidate candidate, Field saidBy) {
        if (candidate.emailKey() == null || candidate.hasOptedOut()) {
            return;
        }
        candidate.warn(saidBy, ErrorCode.OPTED_OUT, Map.of());
        if (marks) {
            candidate.replace(ContactField.SUBSCRIPTION, Contact.OPTED_OUT);
        }
        candidate.optOut(!marks);
    }
}
