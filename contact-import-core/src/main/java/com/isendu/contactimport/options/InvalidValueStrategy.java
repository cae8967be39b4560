package com.isendu.contactimport.options;

/**
 * What to do with an invalid value in an optional field. Exceptions: an invalid {@code consent_date}, and a birthday
 * without a year whose day and month cannot be read, are always dropped; an unclear subscription always rejects the
 * row, because it may be an opt-out.
 */
public enum InvalidValueStrategy {
    /** The row is rejected, so that nothing is lost. The default. */
    REJECT_ROW,
    /** The contact is imported without the value and with the warning {@code VALUE_DROPPED}. */
    DROP_VALUE
}
