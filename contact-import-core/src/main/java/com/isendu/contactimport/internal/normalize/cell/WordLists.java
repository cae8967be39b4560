package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.internal.text.TextFiles;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads text files of words by meaning: a heading in brackets, followed by words separated by commas. Lines that start
 * with a number sign are comments.
 */
public final class WordLists {

    private WordLists() {}

    /**
     * Reads a file.
     *
     * @param files where it lies
     * @param name the name of the file
     * @return folded word to heading
     */
    public static Map<String, String> read(TextFiles.Files files, String name) {
        Map<String, String> meanings = new HashMap<>();
        String heading = "";
        for (String line : TextFiles.lines(files, name)) {
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
}
