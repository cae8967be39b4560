package com.isendu.contactimport.internal.normalize.cell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Text files of words by what they mean: a heading in brackets, then words with commas between them; lines that start with a
 * number sign are remarks.
 */
public final class WordLists {

    private WordLists() {}

    /**
     * Reads a file.
     *
     * @param beside the class beside which it lies
     * @param name the name of the file
     * @return folded word to heading
     */
    public static Map<String, String> read(Class<?> beside, String name) {
        Map<String, String> meanings = new HashMap<>();
        String heading = "";
        for (String line : lines(beside, name)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String word : line.split(",", -1)) {
                    meanings.put(LocaleNames.fold(word), heading);
                }
            }
        }
        return Map.copyOf(meanings);
    }

    /** The lines of a file in UTF-8. */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
