package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.Placeholder;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.FixedValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fixed values of one import by field. Immutable. */
public final class FixedValues {

    private final Bound[] values;

    private FixedValues(Bound[] values) {
        this.values = values;
    }

    /** Finds their fields; throws a {@link MappingException} for one that does not exist. */
    static FixedValues bind(List<FixedValue> values, FieldSlots slots) {
        return new FixedValues(values.stream().map(value -> bind(value, slots)).toArray(Bound[]::new));
    }

    private static Bound bind(FixedValue value, FieldSlots slots) {
        Field field = slots.mappable(value.field())
                .orElseThrow(() -> new MappingException(ErrorCode.FIELD_UNKNOWN, Map.of("field", value.field())));
        return new Bound(value, field, slots.of(field));
    }

    /** Returns the fields that get a value. */
    public Set<Field> fields() {
        return Stream.of(values).map(Bound::field).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the fields whose cells are not looked at. */
    public Set<Field> constants() {
        return Stream.of(values)
                .filter(bound -> bound.value().kind() == FixedValue.Kind.CONSTANT)
                .map(Bound::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives them to a candidate that has the text of its cells. */
    public void fill(Candidate candidate) {
        for (Bound bound : values) {
            bound.fill(candidate);
        }
    }

    private record Bound(FixedValue value, Field field, int slot) {

        void fill(Candidate candidate) {
            String cell = candidate.valueAt(slot);
            switch (value.kind()) {
                case CONSTANT -> candidate.setAt(slot, value.value(), RowError.NO_COLUMN);
                case DEFAULT -> {
                    if (isNone(cell)) {
                        candidate.setAt(slot, value.value(), RowError.NO_COLUMN);
                    }
                }
                // A line break always separates tags.
                case TAG ->
                    candidate.setAt(
                            slot, isNone(cell) ? value.value() : cell + "\n" + value.value(), candidate.column(field));
            }
        }

        private boolean isNone(@Nullable String cell) {
            return cell == null || Placeholder.isIn(Characters.strip(cell), field);
        }
    }
}
