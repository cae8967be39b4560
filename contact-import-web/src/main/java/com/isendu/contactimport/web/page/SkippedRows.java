package com.isendu.contactimport.web.page;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.web.html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why rows are skipped on purpose, each reason with its count; the counts add up to that of the skipped rows.
 *
 * @param words the language
 * @param options those of the import
 * @param warnings how many warnings of each code there are
 */
record SkippedRows(Words words, ImportOptions options, Map<ErrorCode, Long> warnings) {

    /**
     * Returns a line for each reason.
     *
     * @param skipped how many rows are skipped
     * @param leftOut how many of them a person has left out
     */
    List<Element> lines(long skipped, long leftOut) {
        long optedOut = options.optedOut() == OptOutStrategy.MARK ? 0 : count(ErrorCode.OPTED_OUT);
        long suppressed = count(ErrorCode.SUPPRESSED);
        List<Element> lines = new ArrayList<>();
        add(lines, optedOut, sentence(ErrorCode.OPTED_OUT));
        add(lines, suppressed, sentence(ErrorCode.SUPPRESSED));
        // Rows that are skipped without a warning.
        add(lines, skipped - optedOut - suppressed - leftOut, words.say("skipped." + known()));
        add(lines, leftOut, words.say("skipped.leftOut"));
        return lines;
    }

    private long count(ErrorCode code) {
        return warnings.getOrDefault(code, 0L);
    }

    private String sentence(ErrorCode code) {
        return words.errors().text(code, Map.of());
    }

    private void add(List<Element> lines, long count, String why) {
        if (count > 0) {
            lines.add(PageParts.warning(words.say("check.skipped", count, why))
                    .attribute("data-skipped", String.valueOf(count)));
        }
    }

    /** Where the contact of a row is known from, which needs no row of its own. */
    private String known() {
        return switch (options.existingContacts()) {
            case SKIP, UPDATE_ONLY -> options.existingContacts().name();
            case UPDATE, FILL_BLANKS, REJECT -> isEachRowItself() ? "repeated" : "merged";
        };
    }

    /** Whether a contact gets the values of one row only. */
    private boolean isEachRowItself() {
        DuplicateStrategy duplicates = options.duplicates();
        return duplicates == null
                ? !warnings.containsKey(ErrorCode.ORDER_ITEMS_MERGED)
                : duplicates == DuplicateStrategy.REJECT;
    }
}
