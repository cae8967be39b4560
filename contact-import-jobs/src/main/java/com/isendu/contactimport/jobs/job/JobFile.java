package com.isendu.contactimport.jobs.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name and sheet of an uploaded file. Immutable; {@link #toString()} shows neither.
 *
 * @param name the name of the file for people, shown in previews; personal data; null if it has none
 * @param sheet the name of a sheet of a workbook or, in digits, its position from 1; null for the first sheet with a
 *     table
 */
public record JobFile(@Nullable String name, @Nullable String sheet) {

    /** A file without a name. */
    public static final JobFile UNNAMED = new JobFile(null, null);

    private static final int MAX_LENGTH = 1000;
    private static final Pattern ZERO = Pattern.compile("0+");

    /**
     * Validates both values.
     *
     * @throws IllegalArgumentException if a value has more than 1,000 characters or the sheet is the number 0
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
     * Returns a file with a name.
     *
     * @param name the name for people, or null
     * @return the file
     */
    public static JobFile named(@Nullable String name) {
        return new JobFile(name, null);
    }

    /**
     * Returns a copy with another sheet.
     *
     * @param other the sheet, or null
     * @return the file
     * @throws IllegalArgumentException if the sheet has more than 1,000 characters or is the number 0
     */
    public JobFile withSheet(@Nullable String other) {
        return new JobFile(name, other);
    }

    /** Shows neither value, because they may be personal data. */
    @Override
    public String toString() {
        return "JobFile";
    }
}
