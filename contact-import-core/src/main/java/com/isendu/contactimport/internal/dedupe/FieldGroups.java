package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups of fields whose values belong together: town and street are not taken from contradictory rows. Immutable and
 * thread-safe.
 */
final class FieldGroups {

    private static final List<Set<ContactField>> TOGETHER = List.of(
            EnumSet.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME, ContactField.GENDER),
            EnumSet.of(
                    ContactField.ADDRESS,
                    ContactField.HOUSE_NUMBER,
                    ContactField.ADDRESS2,
                    ContactField.POSTCODE,
                    ContactField.CITY,
                    ContactField.PROVINCE,
                    ContactField.COUNTRY));

    private static final Set<ContactField> OF_NAMES = EnumSet.of(ContactField.NAME_KIND, ContactField.NAME_CONFIDENCE);
    private static final Set<ContactField> OWN_NAMES = EnumSet.of(ContactField.FIRST_NAME, ContactField.LAST_NAME);

    /** What is derived goes with its source. */
    private static final Map<ContactField, Set<ContactField>> DERIVED = Map.of(
            ContactField.ADDRESS,
            EnumSet.of(
                    ContactField.STREET,
                    ContactField.ADDITION,
                    ContactField.ADDRESS_KIND,
                    ContactField.ADDRESS_CONFIDENCE),
            ContactField.PHONE,
            EnumSet.of(ContactField.PHONE_KIND),
            ContactField.FIRST_NAME,
            OF_NAMES,
            ContactField.LAST_NAME,
            OF_NAMES,
            ContactField.FULL_NAME,
            EnumSet.of(
                    ContactField.FIRST_NAME,
                    ContactField.LAST_NAME,
                    ContactField.NAME_TITLE,
                    ContactField.NAME_SUFFIX,
                    ContactField.NAME_KIND,
                    ContactField.NAME_CONFIDENCE));

    /** The fields that are not derived if one of these has a separate column. */
    private static final Map<ContactField, Set<ContactField>> OWN = Map.of(
            ContactField.FIRST_NAME,
            EnumSet.of(ContactField.FIRST_NAME),
            ContactField.LAST_NAME,
            EnumSet.of(ContactField.LAST_NAME),
            ContactField.NAME_KIND,
            OWN_NAMES,
            ContactField.NAME_CONFIDENCE,
            OWN_NAMES);

    private final int[] groups;
    private final int[][] derived;
    private final int[][] own;

    FieldGroups(FieldSlots slots) {
        this.groups = IntStream.range(0, slots.size())
                .map(slot -> groupOf(slots.at(slot), slot))
                .toArray();
        this.derived = IntStream.range(0, slots.size())
                .mapToObj(slot -> slotsOf(DERIVED, slots.at(slot), slots))
                .toArray(int[][]::new);
        this.own = IntStream.range(0, slots.size())
                .mapToObj(slot -> slotsOf(OWN, slots.at(slot), slots))
                .toArray(int[][]::new);
    }

    /** A group is named by its first field. */
    private static int groupOf(Field field, int slot) {
        return TOGETHER.stream()
                .filter(group -> group.contains(field))
                .map(group -> group.iterator().next().ordinal())
                .findFirst()
                .orElse(slot);
    }

    private static int[] slotsOf(Map<ContactField, Set<ContactField>> fields, Field field, FieldSlots slots) {
        Set<ContactField> parts = field instanceof ContactField known ? fields.getOrDefault(known, Set.of()) : Set.of();
        return parts.stream().mapToInt(slots::of).toArray();
    }

    /** Returns the group of a slot. */
    int of(int slot) {
        return groups[slot];
    }

    /** The slots of what is derived from the value of a slot. */
    int[] derivedFrom(int slot) {
        return derived[slot];
    }

    /** Returns the slots that must not have a separate column if a slot is derived. */
    int[] ownOf(int slot) {
        return own[slot];
    }
}
