package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.cell.WordLists;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises yes and no in many languages. */
public final class BooleanNormalizer implements ValueNormalizer {

    private static final Map<String, String> WORDS =
            WordLists.read(BooleanNormalizer.class::getResourceAsStream, "booleans.txt");
    private static final int MAX_LENGTH = 20;

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String value = text.length() > MAX_LENGTH ? null : answer(LocaleNames.fold(text));
        return value == null ? cell.fail(ErrorCode.BOOLEAN_INVALID) : value;
    }

    /** {@code true} or {@code false} for a word that means one of them, folded; else null. */
    public static @Nullable String answer(String word) {
        return WORDS.get(word);
    }
}
