package com.isendu.contactimport.jobs.internal.table;

import org.jspecify.annotations.Nullable;

/**
 * What made an upload.
 *
 * @param key what a client calls it, unique in the account; null where it has no name for it
 * @param recurring the recurring import; null for a person or a client
 * @param corrects the job whose rows in error the upload corrects; null for all others
 */
public record Origin(
        @Nullable String key,
        @Nullable String recurring,
        @Nullable String corrects) {

    /** A client's names are not for logs. */
    @Override
    public String toString() {
        return "Origin";
    }
}
