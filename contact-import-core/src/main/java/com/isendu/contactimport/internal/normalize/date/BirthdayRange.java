package com.isendu.contactimport.internal.normalize.date;

import java.time.LocalDate;

/**
 * The range of valid birthdays: from 1900 to today, or to tomorrow where it is already tomorrow.
 */
final class BirthdayRange {

    private static final String EARLIEST = "1900-01-01";

    private final String latest;

    /** The range of an import on some day, in UTC. */
    BirthdayRange(LocalDate today) {
        this.latest = today.plusDays(1).toString();
    }

    /** Returns whether a date in canonical form lies in the range; such texts are in the order of their dates. */
    boolean holds(String date) {
        return date.compareTo(EARLIEST) >= 0 && date.compareTo(latest) <= 0;
    }
}
