package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.error.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Yes or no, in the languages that files come in. */
final class BooleanNormalizer implements ValueNormalizer {

    private static final Map<String, String> WORDS = WordLists.read("booleans.txt");
    private static final int MAX_LENGTH = 20;

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String value = text.length() > MAX_LENGTH ? null : WORDS.get(LocaleNames.fold(text));
        return value == null ? cell.fail(ErrorCode.BOOLEAN_INVALID) : value;
    }
}
