package com.isendu.contactimport.jobs.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an uploaded file beside its bytes. Immutable; {@link #toString()} shows neither.
 *
 * @param name what the person calls it, shown in previews; personal data; null where it has no name
 * @param sheet which sheet of a workbook, by its name or, in digits, by its place counted from 1; null for the first
 *     one with a table
 */
public record JobFile(@Nullable String name, @Nullable String sheet) {

    /** A file without a name. */
    public static final JobFile UNNAMED = new JobFile(null, null);

    private static final int MAX_LENGTH = 1000;
    private static final Pattern ZERO = Pattern.compile("0+");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one of them has more than 1,000 characters, or the sheet is the number 0
     */
    public JobFile {
        if (length(name) > MAX_LENGTH || length(sheet) > MAX_LENGTH) {
            throw new IllegalArgumentException("the name of a file or sheet has more than 1,000 characters");
        }
        if (sheet != null && ZERO.matcher(sheet).matches()) {
            throw new IllegalArgumentException("sheets are counted from 1");
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * Returns a file of that name.
     *
     * @param name what the person calls it, or null
     * @return the file
     */
    public static JobFile named(@Nullable String name) {
        return new JobFile(name, null);
    }

    /**
     * Returns the same file with another sheet.
     *
     * @param other which sheet, or null
     * @return the file
     */
    public JobFile withSheet(@Nullable String other) {
        return new JobFile(name, other);
    }

    /** Names are people's. */
    @Override
    public String toString() {
        return "JobFile";
    }
}
