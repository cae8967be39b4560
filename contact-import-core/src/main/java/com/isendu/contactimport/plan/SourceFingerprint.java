package com.isendu.contactimport.plan;

import java.util.Objects;

/**
 * Which bytes a source has. Immutable; two sources of the same fingerprint are the same.
 *
 * @param sha256 the SHA-256 of all bytes, 64 lower-case hexadecimal digits
 * @param size the number of bytes
 */
public record SourceFingerprint(String sha256, long size) {

    /** Refuses null. */
    public SourceFingerprint {
        Objects.requireNonNull(sha256, "sha256");
    }
}
