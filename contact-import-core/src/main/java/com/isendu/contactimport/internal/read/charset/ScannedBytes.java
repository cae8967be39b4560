package com.isendu.contactimport.internal.read.charset;

import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of the bytes of a source when it was scanned.
 *
 * @param sha256 the SHA-256 of all bytes, 64 lower-case hexadecimal digits; null if not requested, because it takes
 *     half of the time
 * @param size the number of bytes
 * @param checksum CRC-32C of all bytes, quick to compare
 */
public record ScannedBytes(@Nullable String sha256, long size, long checksum) {

    /** Opens the bytes again, from their start; reading fails where they are not those that were scanned. */
    public ScannedStream open(ContactSource source) throws IOException {
        return new ScannedStream(source.open(), size, checksum);
    }
}
