package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Extracts the settings of each stage from the options, so that no stage depends on the options. */
public final class OptionParts {

    private OptionParts() {}

    public static FieldSlots fields(ImportOptions options) {
        return fields(options, options.customFields());
    }

    /** Returns the fields with what values of the file mean. */
    public static FieldSlots fields(ImportOptions options, ColumnMapping mapping) {
        return fields(options, withAssigned(options.customFields(), mapping));
    }

    /** Returns the fields with what values of the file mean, none of which is dropped where it is invalid. */
    static FieldSlots fields(List<CustomField> customFields, ColumnMapping mapping) {
        return new FieldSlots(withAssigned(customFields, mapping));
    }

    private static List<CustomField> withAssigned(List<CustomField> customFields, ColumnMapping mapping) {
        return mapping.assignedChoices().isEmpty()
                ? customFields
                : customFields.stream()
                        .map(field -> withAssigned(field, mapping))
                        .toList();
    }

    private static CustomField withAssigned(CustomField field, ColumnMapping mapping) {
        CustomField.Builder assigned = field.toBuilder();
        Set<String> known = new HashSet<>(field.aliases().keySet());
        for (AssignedChoice choice : mapping.assignedChoices()) {
            boolean isDeclared =
                    choice.field().equals(field.key()) && field.choices().contains(choice.choice());
            if (isDeclared && known.add(choice.found())) {
                assigned.aliases(choice.choice(), choice.found());
            }
        }
        return assigned.build();
    }

    /** Uses the fields of the slots, which know more aliases of a choice than those of the options. */
    private static List<Field> otherKeys(List<Field> identifiedBy, List<CustomField> customFields) {
        return identifiedBy.stream()
                .skip(1)
                .map(field -> declared(field, customFields))
                .toList();
    }

    private static Field declared(Field field, List<CustomField> customFields) {
        return customFields.stream()
                .filter(custom -> custom.key().equals(field.key()))
                .map(Field.class::cast)
                .findFirst()
                .orElse(field);
    }

    private static FieldSlots fields(ImportOptions options, List<CustomField> customFields) {
        return new FieldSlots(
                customFields,
                options.requiredFields(),
                options.invalidValues() == InvalidValueStrategy.DROP_VALUE,
                otherKeys(options.identifiedBy(), customFields));
    }
}
