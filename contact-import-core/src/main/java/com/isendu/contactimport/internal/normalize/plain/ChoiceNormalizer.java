package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the declared choices, whatever the letter case. */
public final class ChoiceNormalizer implements ValueNormalizer {

    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> parameters;

    public ChoiceNormalizer(List<String> choices) {
        choices.forEach(choice -> this.choices.putIfAbsent(fold(choice), choice));
        this.parameters = Map.of("choices", String.join(", ", choices));
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String choice = choices.get(fold(text));
        return choice != null ? choice : cell.fail(ErrorCode.CHOICE_UNKNOWN, parameters);
    }

    private static String fold(String text) {
        return Characters.composed(text).toLowerCase(Locale.ROOT);
    }
}
