package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises a country, given as a code of two or three letters or by a name in a language of the JDK. */
public final class CountryNormalizer implements ValueNormalizer {

    public static final CountryNormalizer INSTANCE = new CountryNormalizer();

    private static final int MAX_LENGTH = 100;
    /** {@code Italia (IT)}, {@code IT - Italia}. */
    private static final Pattern NAME_AND_CODE = Pattern.compile("(.+?)(?: *\\(| +[-/] +)([^()]+)\\)?");

    private CountryNormalizer() {}

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String country = text.length() > MAX_LENGTH ? null : find(text);
        return country != null ? country : cell.fail(ErrorCode.COUNTRY_UNKNOWN);
    }

    /** A name next to its code is one country if both mean the same. */
    private static @Nullable String find(String text) {
        String country = Countries.find(text);
        Matcher both = country == null ? NAME_AND_CODE.matcher(text) : null;
        if (both == null || !both.matches()) {
            return country;
        }
        String first = Countries.find(both.group(1));
        return first != null && first.equals(Countries.find(both.group(2))) ? first : null;
    }
}
