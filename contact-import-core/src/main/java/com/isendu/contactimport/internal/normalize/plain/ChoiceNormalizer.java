package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises a declared choice or one of its aliases, in any letter case. */
public final class ChoiceNormalizer implements ValueNormalizer {

    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> parameters;

    public ChoiceNormalizer(CustomField field) {
        field.choices().forEach(choice -> choices.putIfAbsent(fold(choice), choice));
        field.aliases().forEach((word, choice) -> choices.putIfAbsent(fold(word), choice));
        this.parameters = Map.of("choices", String.join(", ", field.choices()));
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String choice = choices.get(fold(text));
        return choice != null ? choice : cell.fail(ErrorCode.CHOICE_UNKNOWN, parameters);
    }

    private static String fold(String text) {
        return Characters.composed(Characters.strip(text)).toLowerCase(Locale.ROOT);
    }
}
