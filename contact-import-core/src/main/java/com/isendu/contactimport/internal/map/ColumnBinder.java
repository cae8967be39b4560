package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.internal.map.phone.PhoneLine;
import com.isendu.contactimport.internal.map.phone.PhoneLines;
import com.isendu.contactimport.internal.map.subscription.SubscriptionColumns;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds a mapping to the columns of a source once, so that no cell is looked up by name. */
public final class ColumnBinder {

    private final List<Column> columns;
    private final FieldSlots slots;
    private final TypeColumns types;

    private ColumnBinder(List<Column> columns, FieldSlots slots) {
        this.columns = columns;
        this.slots = slots;
        this.types = new TypeColumns(columns);
    }

    /**
     * Binds a mapping.
     *
     * @param mapping which columns feed which fields
     * @param columns the columns of the source, without the reserved ones of an error CSV; their indexes may have gaps
     * @param slots the fields of the import
     * @return the bound mapping
     * @throws MappingException if a field is unknown or fed twice, a column is not there, or nothing feeds a field that
     *     identifies contacts
     */
    public static BoundMapping bind(ColumnMapping mapping, List<Column> columns, FieldSlots slots) {
        return new ColumnBinder(columns, slots).bind(mapping);
    }

    private BoundMapping bind(ColumnMapping mapping) {
        List<Field> fields = fieldsOf(mapping);
        requireColumns(mapping);
        requireKey(fields);
        List<BoundLink> bound = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            bound.add(bind(mapping.links().get(i), fields.get(i)));
        }
        return new BoundMapping(bound, FixedValues.bind(mapping.fixedValues(), slots));
    }

    private void requireKey(List<Field> fields) {
        if (fields.contains(ContactField.EMAIL) || slots.otherKeys().stream().anyMatch(fields::contains)) {
            return;
        }
        throw slots.otherKeys().isEmpty()
                ? new MappingException(ErrorCode.EMAIL_NOT_MAPPED, Map.of())
                : new MappingException(ErrorCode.KEY_NOT_MAPPED, Map.of("fields", slots.keyNames()));
    }

    private List<Field> fieldsOf(ColumnMapping mapping) {
        List<Field> fields = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        for (MappingLink link : mapping.links()) {
            Field field = slots.mappable(link.field()).orElseThrow(() -> failed(ErrorCode.FIELD_UNKNOWN, link));
            if (!seen.add(field)) {
                throw failed(ErrorCode.FIELD_TWICE, link);
            }
            fields.add(field);
        }
        return fields;
    }

    private static MappingException failed(ErrorCode code, MappingLink link) {
        return new MappingException(code, Map.of("field", link.field()));
    }

    private void requireColumns(ColumnMapping mapping) {
        List<String> missing = ColumnRefs.missing(mapping, columns);
        if (!missing.isEmpty()) {
            throw new MappingException(
                    ErrorCode.COLUMN_UNKNOWN, Map.of("field", firstUnfed(mapping)), missing, List.of());
        }
    }

    private String firstUnfed(ColumnMapping mapping) {
        return mapping.links().stream()
                .filter(link -> link.columns().stream().anyMatch(this::isAbsent))
                .map(MappingLink::field)
                .findFirst()
                .orElseThrow();
    }

    private boolean isAbsent(ColumnRef ref) {
        return ref.in(columns).isEmpty();
    }

    private BoundLink bind(MappingLink link, Field field) {
        List<Column> fed = link.columns().stream()
                .map(ref -> ref.in(columns).orElseThrow())
                .toList();
        int[] indexes = fed.stream().mapToInt(Column::index).toArray();
        List<PhoneLine> phones = field.type() == FieldType.PHONE && fed.size() > 1 ? PhoneLines.of(fed) : List.of();
        return new BoundLink(
                field,
                slots.of(field),
                indexes,
                link.combine(),
                typedChoice(link, field, fed, indexes),
                phones,
                field.type() == FieldType.SUBSCRIPTION ? SubscriptionColumns.of(fed) : null);
    }

    private @Nullable TypedChoice typedChoice(MappingLink link, Field field, List<Column> fed, int[] indexes) {
        if (link.combine() != Combine.FIRST_NON_BLANK || !FieldRules.SEVERAL_COLUMNS.contains(field)) {
            return null;
        }
        int[] beside = fed.stream().mapToInt(types::of).toArray();
        return Arrays.stream(beside).allMatch(type -> type == TypeColumns.NONE)
                ? null
                : new TypedChoice(indexes, beside);
    }
}
