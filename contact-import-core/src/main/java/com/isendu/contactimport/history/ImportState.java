package com.isendu.contactimport.history;

/** How far an import got. */
public enum ImportState {
    /** Started and not known to have ended. */
    RUNNING,
    /** Ended; every record has its outcome. */
    COMPLETED,
    /** Stopped by a fault of the system or by cancellation; what was stored stays stored. */
    SUSPENDED,
    /** Undone: its contacts are as they were before, but for those that were changed since. */
    UNDONE
}
