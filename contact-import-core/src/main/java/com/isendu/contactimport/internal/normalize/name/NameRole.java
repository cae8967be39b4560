package com.isendu.contactimport.internal.normalize.name;

import java.util.Locale;

/**
 * The possible roles of a word other than a name, each one bit of a mask. They are the headings of {@code titles.txt}
 * and {@code companies.txt}.
 */
enum NameRole {
    /** A title or form of address. */
    TITLE,
    /** Goes on with the title in front of it. */
    MORE_TITLE,
    /** Belongs to the surname where a particle is behind it. */
    NOBLE,
    /** Makes one given name with another given name behind it. */
    DOUBLE,
    /** Stands behind a name. */
    SUFFIX,
    /** Announces the name at birth. */
    BORN,
    /** Belongs to the surname behind it. */
    PARTICLE,
    /** A particle that may be a separate name at the start of the text. */
    GIVEN_ALIKE,
    /** Begins a given name of two words. */
    COMPOUND,
    /** Joins two people, or two surnames. */
    AND,
    /** Several people. */
    SEVERAL,
    /** The legal form of a company. */
    LEGAL,
    /** A legal form that may be initials or a word. */
    SHORT_LEGAL,
    /** What a business or an office is called. */
    BUSINESS,
    /** A business word that may also be a name. */
    WEAK_BUSINESS,
    /** Stands where a name is missing. */
    NOBODY;

    int bit() {
        return 1 << ordinal();
    }

    /** Returns the role of a heading such as {@code given alike}. */
    static NameRole ofHeading(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
