package com.isendu.contactimport.internal.normalize.person;

import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.cell.WordLists;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gender or a salutation that tells it: {@code female}, {@code male} or {@code other}; what nobody knows stays as it is
 * written. A letter alone is told by the other letters of its column: {@code M} is a man beside {@code F}, a woman beside
 * {@code H}.
 */
public final class GenderNormalizer implements ValueNormalizer {

    private static final String FEMALE = "female";
    private static final String MALE = "male";
    private static final String OTHER = "other";
    private static final Map<String, String> WORDS =
            WordLists.read(GenderNormalizer.class::getResourceAsStream, "genders.txt");
    /** Beside one of these, an M is a man: F, W, V, K and Ž are women in the languages that write M. */
    private static final Map<String, String> LETTERS =
            Map.of("f", FEMALE, "w", FEMALE, "v", FEMALE, "k", FEMALE, "z", FEMALE, "d", OTHER);

    private static final String MAN_OR_WOMAN = "m";
    private static final String HOMBRE = "h";
    /** Hungarian, where F is a man and N a woman. */
    private static final String NO = "n";

    private final Map<String, String> letters;

    /**
     * Prepares for a column.
     *
     * @param sample cells of the column
     */
    public GenderNormalizer(List<String> sample) {
        Set<String> seen = new HashSet<>();
        for (String cell : sample) {
            String folded = LocaleNames.fold(cell);
            if (folded.length() == 1) {
                seen.add(folded);
            }
        }
        this.letters = letters(seen);
    }

    private static Map<String, String> letters(Set<String> seen) {
        if (seen.contains(HOMBRE)) {
            return seen.contains(MAN_OR_WOMAN)
                    ? Map.of(HOMBRE, MALE, MAN_OR_WOMAN, FEMALE)
                    : Map.of(HOMBRE, MALE, "f", FEMALE);
        }
        if (seen.contains(NO)) {
            return Map.of();
        }
        Map<String, String> known = new HashMap<>(LETTERS);
        if (seen.stream().anyMatch(LETTERS::containsKey)) {
            known.put(MAN_OR_WOMAN, MALE);
        }
        return known;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String word = LocaleNames.fold(text);
        String gender = letters.get(word);
        gender = gender == null ? WORDS.get(word) : gender;
        return gender == null ? TextNormalizer.ONE_LINE.normalize(text, cell) : gender;
    }
}
