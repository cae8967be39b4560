package com.isendu.contactimport.options;

/** What to do with an invalid value in an optional field. */
public enum InvalidValueStrategy {
    /** The row is rejected, so that nothing is lost. The default. */
    REJECT_ROW,
    /** The contact is imported without the value and with the warning {@code VALUE_DROPPED}. */
    DROP_VALUE
}
