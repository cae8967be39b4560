package com.isendu.contactimport.internal.normalize.person;

import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meaning of single letters in a column of genders, which depends on the other letters of the column. */
public enum GenderLetters {
    /** F, W, V, K and Ž are women in the languages that write M, but nothing says that this is one of them. */
    WITHOUT_M,
    /** Beside one of these, an M is a man. */
    M_IS_MALE,
    /** H is a man, F a woman. */
    H_AND_F,
    /** H is a man, M a woman. */
    H_AND_M,
    /** Hungarian, where F is a man and N a woman: letters alone say nothing. */
    UNKNOWN;

    private static final Set<String> WOMEN_BESIDE_M = Set.of("f", "w", "v", "k", "z");
    private static final Set<String> BESIDE_M = Set.of("f", "w", "v", "k", "z", "d");

    /** What the letters of a column mean. */
    public static GenderLetters in(List<String> cells) {
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String folded = LocaleNames.fold(cell);
            if (folded.length() == 1) {
                seen.add(folded);
            }
        }
        if (seen.contains("h")) {
            return seen.contains("m") ? H_AND_M : H_AND_F;
        }
        if (seen.contains("n")) {
            return UNKNOWN;
        }
        return seen.stream().anyMatch(BESIDE_M::contains) ? M_IS_MALE : WITHOUT_M;
    }

    /** Returns the gender that a folded letter means in such a column, or null. */
    @Nullable
    String gender(String letter) {
        return switch (this) {
            case H_AND_F -> manAndWoman("h", "f", letter);
            case H_AND_M -> manAndWoman("h", "m", letter);
            case M_IS_MALE -> letter.equals("m") ? GenderNormalizer.MALE : besideM(letter);
            case WITHOUT_M -> besideM(letter);
            case UNKNOWN -> null;
        };
    }

    private static @Nullable String manAndWoman(String man, String woman, String letter) {
        if (letter.equals(man)) {
            return GenderNormalizer.MALE;
        }
        return letter.equals(woman) ? GenderNormalizer.FEMALE : null;
    }

    private static @Nullable String besideM(String letter) {
        if (WOMEN_BESIDE_M.contains(letter)) {
            return GenderNormalizer.FEMALE;
        }
        return letter.equals("d") ? GenderNormalizer.OTHER : null;
    }
}
