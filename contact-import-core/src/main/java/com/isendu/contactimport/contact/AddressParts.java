package com.isendu.contactimport.contact;

import org.jspecify.annotations.Nullable;

/**
 * What was told apart in the one-line address of a contact, for carriers that want the parts in fields of their own.
 *
 * <p>Street, house number and addition together hold every letter and digit of the line, but for the words that only announce
 * the number. A line that can be read in several ways is not split: {@link AddressKind#UNSURE}, all three null,
 * but for a house number that came in a column of its own.
 *
 * @param street the street as written in the line; the whole line where it names nothing else; null when not split
 * @param houseNumber the house number as written, suffixes and ranges included, or {@code SNC} where the line declares that
 *     there is none; null when there is no number
 * @param addition what else the line holds, such as staircase, floor or building; null when nothing. What stands before the
 *     street and what stands behind it are separated by a semicolon
 * @param kind what the line holds
 * @param confidence how sure the reading is, from 0 to 1; 1 where the house number has a column of its own
 */
public record AddressParts(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String addition,
        AddressKind kind,
        double confidence) {

    /** Shows kind and confidence only. */
    @Override
    public String toString() {
        return "AddressParts[" + kind + ", " + confidence + "]";
    }
}
