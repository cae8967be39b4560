package com.isendu.contactimport.contact;

/**
 * A target field of a contact: one of the {@linkplain ContactField built-in fields} or a host's {@link CustomField}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Field permits ContactField, CustomField {

    /**
     * The name of the field in mappings, error reports and on the command line.
     *
     * @return the key, for example {@code first_name} or {@code custom.loyalty}; never blank
     */
    String key();

    /**
     * What kind of text the field holds, which decides how a cell is normalised.
     *
     * @return the type
     */
    FieldType type();

    /**
     * The longest value a contact may hold in this field.
     *
     * @return a number of UTF-16 code units, at least 1; a longer value is reported, never truncated
     */
    int maxLength();
}
