package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the normaliser for one import. Immutable.
 *
 * @param slots the fields of the import
 * @param mapped the fields that a column feeds; copied
 * @param defaultCountry ISO 3166-1 alpha-2 code of rows that do not name a country, or null
 * @param houseNumberInAddress whether the address line contains the house number
 * @param splitNames whether first and last name are derived from a full name
 * @param capitalizeNames whether the capitalization of first and last names is corrected
 * @param datePattern the date pattern in addition to ISO 8601, or null
 * @param tagSeparator the separator between two tags, or null for the usual separators
 * @param habits the formats of the columns, learnt from their first cells
 * @param today the day of the import in UTC; later birthdays are invalid
 */
public record NormalizeSettings(
        FieldSlots slots,
        Set<Field> mapped,
        @Nullable String defaultCountry,
        boolean houseNumberInAddress,
        boolean splitNames,
        boolean capitalizeNames,
        @Nullable String datePattern,
        @Nullable Character tagSeparator,
        Habits habits,
        LocalDate today) {

    /** Copies the set. */
    public NormalizeSettings {
        mapped = Set.copyOf(mapped);
    }
}
