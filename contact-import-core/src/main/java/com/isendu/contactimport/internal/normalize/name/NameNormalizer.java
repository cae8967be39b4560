package com.isendu.contactimport.internal.normalize.name;

import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Confidence;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.row.Candidate;
import org.jspecify.annotations.Nullable;

/** Derives first and last name of a contact from its full name if they have no separate columns. */
public final class NameNormalizer {

    private final @Nullable NameSplitter splitter;
    private final boolean capitalizing;

    private NameNormalizer(@Nullable NameSplitter splitter, boolean capitalizing) {
        this.splitter = splitter;
        this.capitalizing = capitalizing;
    }

    /** Returns the normaliser of an import, or null when there is nothing to split and nothing to capitalise. */
    public static @Nullable NameNormalizer of(NormalizeSettings settings) {
        boolean splits = settings.splitNames() && settings.mapped().contains(ContactField.FULL_NAME);
        if (!splits && !settings.capitalizeNames()) {
            return null;
        }
        NameHabit habit = NameHabit.ofWord(settings.habits().of(ContactField.FULL_NAME));
        return new NameNormalizer(splits ? new NameSplitter(habit) : null, settings.capitalizeNames());
    }

    /** Completes the name of a row. */
    public void normalize(Candidate candidate, @Nullable String country) {
        String full = candidate.value(ContactField.FULL_NAME);
        if (splitter != null && full != null) {
            split(candidate, splitter.split(full, country));
        }
        if (capitalizing) {
            capitalize(candidate, ContactField.FIRST_NAME, country);
            capitalize(candidate, ContactField.LAST_NAME, country);
        }
    }

    private static void split(Candidate candidate, NameParts parts) {
        String first = candidate.value(ContactField.FIRST_NAME);
        String last = candidate.value(ContactField.LAST_NAME);
        if (first == null && last == null) {
            set(candidate, parts, parts.confidence());
        } else if ((first == null || last == null) && parts.kind() == NameKind.PERSON && agree(parts, first, last)) {
            set(candidate, parts, 1);
        }
    }

    /** Returns whether the split agrees with the name from a separate column. */
    private static boolean agree(NameParts parts, @Nullable String first, @Nullable String last) {
        String own = first == null ? last : first;
        String read = first == null ? parts.lastName() : parts.firstName();
        return own != null && read != null && NameKey.of(own).equals(NameKey.of(read));
    }

    private static void set(Candidate candidate, NameParts parts, double confidence) {
        derived(candidate, ContactField.FIRST_NAME, parts.firstName());
        derived(candidate, ContactField.LAST_NAME, parts.lastName());
        derived(candidate, ContactField.NAME_TITLE, parts.title());
        derived(candidate, ContactField.NAME_SUFFIX, parts.suffix());
        derived(candidate, ContactField.NAME_KIND, parts.kind().name());
        derived(candidate, ContactField.NAME_CONFIDENCE, Confidence.text(confidence));
    }

    private static void derived(Candidate candidate, ContactField field, @Nullable String value) {
        if (value != null && candidate.value(field) == null) {
            candidate.set(field, value, candidate.column(ContactField.FULL_NAME));
            if (candidate.isDamaged(ContactField.FULL_NAME)) {
                candidate.damaged(field);
            }
        }
    }

    private static void capitalize(Candidate candidate, ContactField field, @Nullable String country) {
        String value = candidate.value(field);
        if (value != null) {
            candidate.replace(field, NameCasing.of(value, country));
        }
    }
}
