package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.source.SourceLimits;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has decided about the format; whatever is null is found out.
 *
 * @param charset how bytes become characters
 * @param delimiter what stands between two cells
 * @param quote what encloses cells; null means {@code "}
 * @param escape what makes the following character data; null where quotes are doubled
 * @param skipLines physical lines before the header
 * @param header whether the first record names the columns
 * @param limits how large the source and its parts may be
 */
public record ReadSettings(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        @Nullable Integer skipLines,
        @Nullable Boolean header,
        SourceLimits limits) {}
