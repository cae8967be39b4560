package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.FixedValues;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rejects invalid fixed values before any row is read. */
final class FixedValueCheck {

    private FixedValueCheck() {}

    /** Throws a {@link MappingException} that names the field and what is wrong with its value. */
    static void require(SourcePlan plan) {
        FixedValues values = plan.bound().fixedValues();
        Set<Field> fields = values.fields();
        if (fields.isEmpty()) {
            return;
        }
        SourceRecord record = new SourceRecord(new RowPosition(1, 1, 1), List.of());
        // Invalid fixed values are never dropped, unlike those in cells.
        Candidate candidate =
                new Candidate(record, new FieldSlots(plan.options().customFields()));
        values.fill(candidate);
        new Normalizer(plan.normalizing(fields)).normalize(candidate);
        for (Field field : fields) {
            if (plan.slots().otherKeys().contains(field)) {
                // It would make one contact of all rows.
                throw invalid(field, ErrorCode.DUPLICATE_IN_FILE.value());
            }
            String value = candidate.value(field);
            if (value == null || value.length() > field.maxLength()) {
                throw invalid(field, codeOf(field, candidate, value != null));
            }
        }
    }

    private static MappingException invalid(Field field, String code) {
        return new MappingException(ErrorCode.FIXED_VALUE_INVALID, Map.of("field", field.key(), "code", code));
    }

    private static String codeOf(Field field, Candidate candidate, boolean tooLong) {
        if (tooLong) {
            return ErrorCode.FIELD_TOO_LONG.value();
        }
        return candidate.errors().stream()
                .filter(error -> field.key().equals(error.field()))
                .map(RowError::code)
                .findFirst()
                .orElse(ErrorCode.REQUIRED_MISSING)
                .value();
    }
}
