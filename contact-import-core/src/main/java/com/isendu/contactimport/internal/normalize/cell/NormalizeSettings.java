package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the normaliser must know of an import. Immutable.
 *
 * @param slots the fields of the import
 * @param mapped the fields that a column feeds; copied
 * @param defaultCountry ISO 3166-1 alpha-2 code of rows that do not name a country, or null
 * @param houseNumberInAddress whether the address line holds the house number
 * @param splitNames whether first and last name are derived from a full name
 * @param capitalizeNames whether first and last names in one case are written with capitals
 * @param datePattern the form of dates beside ISO 8601, or null
 * @param tagSeparator what stands between two labels, or null for the usual separators
 * @param habits how the columns are written, learnt from their first cells
 * @param today the day of the import in UTC, after which nobody is born
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
