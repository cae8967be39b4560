package com.isendu.contactimport.web.page;

import com.isendu.contactimport.mapping.FixedValue.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields for tags and for one more value, and is not set yet. {@link #toString()} shows nothing of
 * it.
 *
 * @param tags what was typed as tags where it was refused; null to show those that are set
 * @param field the key of the field chosen for one more value, or empty
 * @param kind which rows are to get it
 * @param value the value typed, or empty
 */
public record TypedValues(@Nullable String tags, String field, Kind kind, String value) {

    public static final TypedValues NONE = new TypedValues(null, "", Kind.DEFAULT, "");

    public boolean isEmpty() {
        return tags == null && field.isEmpty() && value.isEmpty();
    }

    public TypedValues withTags(@Nullable String text) {
        return new TypedValues(text, field, kind, value);
    }

    @Override
    public String toString() {
        return "TypedValues[" + field + ", " + kind + "]";
    }
}
