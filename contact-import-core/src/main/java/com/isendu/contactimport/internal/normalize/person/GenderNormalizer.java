package com.isendu.contactimport.internal.normalize.person;

import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.cell.WordLists;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a gender or a salutation to {@code female}, {@code male} or {@code other}; unknown words are kept. The
 * meaning of a single letter depends on the other letters of its column: {@code M} is male together with {@code F}, and
 * female together with {@code H}.
 */
public final class GenderNormalizer implements ValueNormalizer {

    static final String FEMALE = "female";
    static final String MALE = "male";
    static final String OTHER = "other";

    private static final Map<String, String> WORDS =
            WordLists.read(GenderNormalizer.class::getResourceAsStream, "genders.txt");

    private final GenderLetters letters;

    /**
     * Prepares for a column.
     *
     * @param letters what single letters mean in it
     */
    public GenderNormalizer(GenderLetters letters) {
        this.letters = letters;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String word = LocaleNames.fold(text);
        String gender = letters.gender(word);
        gender = gender == null ? WORDS.get(word) : gender;
        return gender == null ? TextNormalizer.ONE_LINE.normalize(text, cell) : gender;
    }
}
