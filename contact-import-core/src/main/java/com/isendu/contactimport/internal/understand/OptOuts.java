package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides about rows of people who want no messages. A person who refuses e-mail, all messages or every channel in the
 * file has opted out; a person who refuses only the phone is imported with this choice. Immutable and thread-safe.
 */
public final class OptOuts {

    /** The fields that say whether a person wants messages. */
    public static final List<ContactField> FIELDS = Arrays.stream(ContactField.values())
            .filter(field -> field.type() == FieldType.SUBSCRIPTION)
            .toList();

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

    /** Returns whether the source has a subscription column, so that rows of one person may differ. */
    public boolean areInColumns() {
        return spoken && !list;
    }

    /** Decides a normalised row whose person refuses something. */
    public void judge(Candidate candidate) {
        if (list) {
            apply(candidate, candidate.keyField());
        } else if (spoken) {
            judgeColumns(candidate);
        }
    }

    private void judgeColumns(Candidate candidate) {
        if (!candidate.isClean() && FIELDS.stream().anyMatch(candidate::hasFailed)) {
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

    /** Returns whether a row refuses messages, by one of {@link #FIELDS}. */
    public static boolean refuses(Candidate candidate, Field field) {
        return Contact.OPTED_OUT.equals(candidate.value(field));
    }

    private void apply(Candidate candidate, Field saidBy) {
        if (candidate.key() == null || candidate.hasOptedOut()) {
            return;
        }
        candidate.warn(saidBy, ErrorCode.OPTED_OUT, Map.of());
        if (marks) {
            candidate.replace(ContactField.SUBSCRIPTION, Contact.OPTED_OUT);
        }
        candidate.optOut(!marks);
    }
}
