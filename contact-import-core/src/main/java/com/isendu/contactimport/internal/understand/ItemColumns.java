package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.internal.text.TextFiles;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises columns of ordered items by their headers. */
final class ItemColumns {

    /** Scripts that set no blanks between words, or join articles to them. */
    private static final Pattern SOLID =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsArabic}\\p{IsHebrew} ]+");

    /** Found anywhere in a header. */
    private static final List<String> SOLID_NAMES = new ArrayList<>();
    /** Found between blanks. */
    private static final List<String> NAMES = new ArrayList<>();

    static {
        for (String line : TextFiles.lines(ItemColumns.class::getResourceAsStream, "item-columns.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String name = HeaderName.normalize(line);
                (SOLID.matcher(name).matches() ? SOLID_NAMES : NAMES).add(name);
            }
        }
    }

    private ItemColumns() {}

    /** Returns the indexes of those among these columns. */
    static List<Integer> among(List<Column> columns) {
        return columns.stream()
                .filter(column -> isOne(HeaderName.normalize(column.name())))
                .map(Column::index)
                .toList();
    }

    private static boolean isOne(String header) {
        String words = ' ' + header + ' ';
        return NAMES.stream().anyMatch(name -> words.contains(' ' + name + ' '))
                || SOLID_NAMES.stream().anyMatch(header::contains);
    }
}
