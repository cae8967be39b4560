package com.isendu.contactimport.internal.dedupe;

/** How values that contradict an earlier row of the same contact are handled. */
enum Contradictions {
    /** The row is rejected, and nothing of it is taken. */
    REJECT_ROW,
    /** The earlier values stay. */
    FIRST_WINS,
    /** The later values take their place. */
    LAST_WINS
}
