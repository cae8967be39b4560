package com.isendu.contactimport.jdbc.internal.value;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Converts texts to the values of a column and back without loss. A text without a value in the column is refused, and
 * a value stored by others is read so that it can be written unchanged. Immutable and thread-safe.
 *
 * @param type the type of the column
 * @param use the kind of texts
 */
public record ColumnForm(ColumnType type, FieldType use) {

    /** Whether texts go in and out as they are. */
    public boolean isPlain() {
        return type.kind() == ColumnKind.TEXT || type.kind() == ColumnKind.OTHER;
    }

    /**
     * Returns the value of a text.
     *
     * @throws UnfitValueException if the column has none for it
     */
    public Object value(String text) {
        try {
            return parsed(text);
        } catch (UnfitValueException e) {
            throw e;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnfitValueException(UnfitValueException.codeOf(type.kind(), use, text));
        }
    }

    private Object parsed(String text) {
        return switch (type.kind()) {
            case TEXT, CHAR, OTHER -> text;
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> isDate(text) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            case TIMESTAMP_WITH_ZONE ->
                isDate(text)
                        ? LocalDate.parse(text).atTime(LocalTime.MIDNIGHT.atOffset(ZoneOffset.UTC))
                        : OffsetDateTime.parse(text);
            case INTEGER -> integer(text);
            case DECIMAL, FLOAT -> NumberLimits.checked(new BigDecimal(text), type);
            case BOOLEAN -> yesOrNo(text);
            case UUID -> canonicalUuid(text);
            case JSON -> use == FieldType.TAGS ? FlatJson.encodeArray(TagList.of(text)) : text;
            case ENUM -> label(text);
            case TEXT_ARRAY -> TagList.of(text);
        };
    }

    private static boolean isDate(String text) {
        return text.indexOf('T') < 0;
    }

    private Long integer(String text) {
        return NumberLimits.checked(new BigDecimal(text), type).longValueExact();
    }

    private boolean yesOrNo(String text) {
        return switch (text) {
            case "true", Contact.SUBSCRIBED -> true;
            case "false", Contact.OPTED_OUT -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    private static UUID canonicalUuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("no UUID in canonical form");
        }
        return id;
    }

    /** The label, or the only one that differs in case. */
    private String label(String text) {
        if (type.choices().contains(text)) {
            return text;
        }
        List<String> alike =
                type.choices().stream().filter(text::equalsIgnoreCase).toList();
        if (alike.size() != 1) {
            throw new IllegalArgumentException("no value of the enumeration");
        }
        return alike.get(0);
    }

    /** Whether a text has a value and comes out of it as it was. */
    public boolean fits(String text) {
        try {
            return text(parsed(text)).equals(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the text as it comes out again; one that does not fit stays as it is. */
    public String stored(String text) {
        if (isPlain()) {
            return text;
        }
        try {
            Object value = parsed(text);
            return value instanceof String && use == FieldType.TAGS ? TagList.text(TagList.of(text)) : text(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the text of a column of the current row, or null. */
    public @Nullable String read(ResultSet row, int column) throws SQLException {
        Object value = raw(row, column);
        return value == null ? null : text(value);
    }

    private @Nullable Object raw(ResultSet row, int column) throws SQLException {
        return switch (type.kind()) {
            case DATE -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case TIMESTAMP_WITH_ZONE -> row.getObject(column, OffsetDateTime.class);
            case INTEGER, DECIMAL, FLOAT -> number(row.getString(column));
            case BOOLEAN -> yesOrNo(row, column);
            case CHAR -> stripped(row.getString(column));
            case TEXT_ARRAY -> labels(row.getArray(column));
            case JSON -> json(row.getString(column));
            case TEXT, UUID, ENUM, OTHER -> row.getString(column);
        };
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Boolean yesOrNo(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.stripTrailing();
    }

    private static @Nullable List<String> labels(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private @Nullable Object json(@Nullable String text) {
        return text == null || use != FieldType.TAGS ? text : FlatJson.decodeArray(text);
    }

    private String text(Object value) {
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        if (value instanceof OffsetDateTime time) {
            OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
            return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? utc.toLocalDate().toString()
                    : utc.toString();
        }
        if (value instanceof BigDecimal number) {
            return NumberLimits.plain(number);
        }
        if (value instanceof List<?> labels) {
            return TagList.text(labels.stream().map(String::valueOf).toList());
        }
        return value instanceof Boolean yes ? word(yes) : value.toString();
    }

    private String word(boolean yes) {
        if (use == FieldType.SUBSCRIPTION) {
            return yes ? Contact.SUBSCRIBED : Contact.OPTED_OUT;
        }
        return String.valueOf(yes);
    }
}
