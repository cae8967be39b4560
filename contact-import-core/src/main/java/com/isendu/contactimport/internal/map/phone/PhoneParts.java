package com.isendu.contactimport.internal.map.phone;

import com.isendu.contactimport.internal.map.vocabulary.HeaderWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises columns with a part of a phone number by their headers, and by their cells if the header may mean a
 * country.
 */
public final class PhoneParts {

    private static final String BESIDE = "[beside]";
    private static final Pattern COMMA = Pattern.compile(",");
    /**
     * A calling code, alone or next to the country: {@code +39}, {@code 0039}, {@code 39}, {@code +1-684}, {@code IT
     * (+39)}.
     */
    private static final Pattern CODE =
            Pattern.compile("[^\\d+]*(?:\\+|00)?[1-9]\\d{0,2}(?:[ -]\\d{3})?(?:[.,]0)?[^\\d+]*");

    private static final Pattern SURE_CODE = Pattern.compile("[^\\d+]*(?:\\+|00|[1-9]\\d?(?!\\d))");
    private static final Pattern AREA = Pattern.compile("\\(?0?\\)? ?\\d{1,5}\\)?(?:[.,]0)?");
    private static final double MOST = 0.9;

    private static final Map<String, PhonePart> PARTS = new HashMap<>();
    private static final Set<String> WORDS_BESIDE = new HashSet<>();

    static {
        String heading = "";
        for (String line : lines()) {
            if (line.startsWith("[")) {
                heading = line;
            } else if (!line.startsWith("#")) {
                add(heading, line);
            }
        }
    }

    private PhoneParts() {}

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(PhoneParts.class.getResourceAsStream("phone-parts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String heading, String line) {
        for (String phrase : COMMA.splitAsStream(line).toList()) {
            String squashed = HeaderWords.squash(HeaderWords.words(phrase));
            if (heading.equals(BESIDE)) {
                WORDS_BESIDE.add(squashed);
            } else {
                String name = heading.substring(1, heading.length() - 1).toUpperCase(Locale.ROOT);
                PARTS.putIfAbsent(squashed, PhonePart.valueOf(name.replace(' ', '_')));
            }
        }
    }

    /** Returns the part that a header names, or null. */
    public static @Nullable PhonePart ofHeader(String header) {
        List<String> words = HeaderWords.words(header);
        PhonePart whole = PARTS.get(HeaderWords.squash(words));
        if (whole != null) {
            return whole;
        }
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(word -> WORDS_BESIDE.contains(word) || word.chars().allMatch(Character::isDigit));
        return rest.size() == words.size() || rest.isEmpty() ? compound(words) : PARTS.get(HeaderWords.squash(rest));
    }

    /** {@code Telefonvorwahl}, {@code Mobilvorwahl} */
    private static @Nullable PhonePart compound(List<String> words) {
        String only = words.size() == 1 ? words.get(0) : "";
        return WORDS_BESIDE.stream()
                .filter(beside -> beside.length() > 2 && only.startsWith(beside))
                .map(beside -> PARTS.get(only.substring(beside.length())))
                .filter(part -> part != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the part that a column holds by its header and its cells, or null.
     *
     * @param header the header text
     * @param cells cells of the first rows, stripped and not blank
     */
    public static @Nullable PhonePart of(String header, List<String> cells) {
        PhonePart part = ofHeader(header);
        if (part == null || cells.isEmpty()) {
            return part == PhonePart.CALLING_CODE ? part : null;
        }
        boolean fits = switch (part) {
            case CALLING_CODE, COUNTRY_OR_CALLING_CODE -> areMostly(cells, PhoneParts::isCode);
            case CALLING_OR_AREA_CODE, AREA_CODE -> areMostly(cells, cell -> isCode(cell) || isArea(cell));
            case EXTENSION -> areMostly(cells, PhoneParts::isArea);
        };
        return fits ? part : null;
    }

    private static boolean areMostly(List<String> cells, Predicate<String> shape) {
        return cells.stream().filter(shape).count() >= MOST * cells.size();
    }

    private static boolean isCode(String cell) {
        return CODE.matcher(cell).matches();
    }

    /** Returns whether a cell is certainly a calling code; a number of three digits may also be that of a country. */
    public static boolean isSurelyCode(String cell) {
        return SURE_CODE.matcher(cell).lookingAt();
    }

    private static boolean isArea(String cell) {
        return AREA.matcher(cell).matches();
    }
}
