package com.isendu.contactimport.jdbc.internal.value;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of columns that can store each kind of value. */
public final class Accepted {

    public static final Set<ColumnKind> ACCOUNT =
            EnumSet.of(ColumnKind.TEXT, ColumnKind.CHAR, ColumnKind.INTEGER, ColumnKind.UUID);
    public static final Set<ColumnKind> CONTACT_KEY = EnumSet.of(ColumnKind.TEXT, ColumnKind.CHAR);
    public static final Set<ColumnKind> CUSTOM_FIELDS = EnumSet.of(ColumnKind.TEXT, ColumnKind.JSON);

    private Accepted() {}

    /** For the values of a field: always texts, and what else holds each of them without loss. */
    public static Set<ColumnKind> of(Field field) {
        Set<ColumnKind> kinds = EnumSet.of(ColumnKind.TEXT, ColumnKind.CHAR);
        kinds.addAll(typed(field.type()));
        return kinds;
    }

    private static Set<ColumnKind> typed(FieldType type) {
        return switch (type) {
            case EMAIL, MULTILINE_TEXT -> Set.of();
            case TEXT, PHONE, COUNTRY, LANGUAGE, CHOICE -> Set.of(ColumnKind.ENUM);
            case DATE -> Set.of(ColumnKind.DATE, ColumnKind.TIMESTAMP, ColumnKind.TIMESTAMP_WITH_ZONE);
            case TAGS -> Set.of(ColumnKind.TEXT_ARRAY, ColumnKind.JSON);
            case NUMBER -> Set.of(ColumnKind.INTEGER, ColumnKind.DECIMAL, ColumnKind.FLOAT);
            case BOOLEAN, SUBSCRIPTION -> Set.of(ColumnKind.BOOLEAN, ColumnKind.ENUM);
        };
    }

    /**
     * For a mark.
     *
     * @param timesAreTexts whether the database has no type for times
     */
    public static Set<ColumnKind> of(ContactMark mark, boolean timesAreTexts) {
        return switch (mark) {
            case CREATED_AT, UPDATED_AT ->
                timesAreTexts
                        ? EnumSet.of(ColumnKind.TEXT, ColumnKind.CHAR)
                        : EnumSet.of(ColumnKind.TIMESTAMP, ColumnKind.TIMESTAMP_WITH_ZONE);
            case CREATED_IMPORT, UPDATED_IMPORT -> EnumSet.of(ColumnKind.TEXT, ColumnKind.CHAR, ColumnKind.UUID);
            case CONTENT_HASH -> EnumSet.of(ColumnKind.INTEGER);
        };
    }

    /** Returns the kinds as people read them. */
    public static String words(Set<ColumnKind> kinds) {
        return kinds.stream().map(ColumnKind::words).collect(Collectors.joining(", "));
    }
}
