package com.isendu.contactimport.internal.normalize;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the house number is written before the street. */
final class NumberFirst {

    private static final Set<String> COUNTRIES = Set.of(
            "FR", "GB", "IE", "US", "CA", "AU", "NZ", "LU", "MC", "GG", "JE", "IM", "GI", "BM", "JM", "TT", "BB", "SG",
            "IN", "PH", "ZA", "GU", "PR", "GP", "MQ", "RE", "GF");

    private NumberFirst() {}

    static boolean in(@Nullable String country) {
        return country != null && COUNTRIES.contains(country);
    }
}
