package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.map.BoundMapping;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the mapped fields that the sink does not store, so that no value is lost unnoticed.
 *
 * @param mapping the mapping of a source
 * @param sink the sink
 * @param joinsHouseNumber whether a house number from a separate column is joined with the address
 */
record UnstoredFields(BoundMapping mapping, SinkAccess sink, boolean joinsHouseNumber) {

    /** Returns a warning for each, in the order of their columns. */
    List<RowError> warnings() {
        return mapping.fields().stream()
                .filter(this::vanishes)
                .map(field -> RowError.ofCell(ErrorCode.FIELD_NOT_STORED, field.key(), mapping.column(field)))
                .sorted(Comparator.comparingInt(RowError::column)
                        .thenComparing(warning -> String.valueOf(warning.field())))
                .toList();
    }

    private boolean vanishes(Field field) {
        return !sink.stores(field) && !(field == ContactField.HOUSE_NUMBER && isKeptWithAddress());
    }

    private boolean isKeptWithAddress() {
        return joinsHouseNumber && mapping.fields().contains(ContactField.ADDRESS) && sink.stores(ContactField.ADDRESS);
    }
}
