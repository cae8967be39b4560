package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A country: its code of two or three letters, or what one of the JDK's languages calls it. */
final class CountryNormalizer implements ValueNormalizer {

    static final CountryNormalizer INSTANCE = new CountryNormalizer();

    private static final int MAX_LENGTH = 100;

    private CountryNormalizer() {}

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        if (Characters.isPlaceholder(text)) {
            return null;
        }
        String country = text.length() > MAX_LENGTH ? null : Countries.find(text);
        return country != null ? country : cell.fail(ErrorCode.COUNTRY_UNKNOWN);
    }
}
