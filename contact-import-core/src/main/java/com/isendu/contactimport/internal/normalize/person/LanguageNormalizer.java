package com.isendu.contactimport.internal.normalize.person;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises a language, given as a tag or by a name in a language of the JDK. */
public final class LanguageNormalizer implements ValueNormalizer {

    private static final int MAX_LENGTH = 100;
    private static final Map<String, String> EXAMPLES = Map.of("choices", "it, en, de, fr, es, pt-BR, …");

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String tag = text.length() > MAX_LENGTH ? null : Languages.find(text);
        return tag != null ? tag : cell.fail(ErrorCode.CHOICE_UNKNOWN, EXAMPLES);
    }
}
