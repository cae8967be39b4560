package com.isendu.contactimport.internal.normalize;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes off the pieces of an address line what only separated them. */
final class AddressPieces {

    private AddressPieces() {}

    static String street(String piece) {
        return Characters.strip(piece, c -> c == ' ' || ",;|-–—/".indexOf(c) >= 0);
    }

    static String number(String piece) {
        return Characters.strip(piece, c -> c == ' ' || ".,;-/".indexOf(c) >= 0);
    }

    /** What stands before and behind street and number, or null when nothing does. */
    static @Nullable String addition(String before, String behind) {
        String addition = Stream.of(before, behind)
                .map(AddressPieces::part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return addition.isEmpty() ? null : addition;
    }

    private static String part(String piece) {
        String bare = Characters.strip(piece, c -> c == ' ' || ",;|-–—/".indexOf(c) >= 0);
        boolean inBrackets = bare.startsWith("(") && bare.indexOf(')') == bare.length() - 1;
        return bare.codePoints().noneMatch(Character::isLetterOrDigit)
                ? ""
                : inBrackets ? bare.substring(1, bare.length() - 1).strip() : bare;
    }
}
