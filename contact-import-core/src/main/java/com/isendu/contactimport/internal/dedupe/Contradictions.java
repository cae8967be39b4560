package com.isendu.contactimport.internal.dedupe;

/** What becomes of values of a row that contradict those of an earlier row of the same contact. */
enum Contradictions {
    /** The row is rejected, and nothing of it is taken. */
    REJECT_ROW,
    /** The earlier values stay. */
    FIRST_WINS,
    /** The later values take their place. */
    LAST_WINS
}
