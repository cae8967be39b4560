package com.isendu.contactimport.web.page;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A value of the file that is none of the choices of its field, and what it means once a person has said so.
 * {@link #toString()} shows no value.
 *
 * @param field the field
 * @param value the value as the file has it
 * @param count in how many of the first rows it is; 0 where it is not looked for, being assigned
 * @param choice what it means, or empty
 */
public record FoundChoice(CustomField field, String value, int count, String choice) {

    /** More of one field than this are no words for choices, but a column linked to the wrong field. */
    private static final int MOST = 20;

    /** Those to be shown: what is assigned, and the most frequent ones that are not. */
    public static List<FoundChoice> in(ImportPreview preview, ImportOptions options) {
        return options.customFields().stream()
                .flatMap(field -> of(field, preview).stream())
                .toList();
    }

    private static List<FoundChoice> of(CustomField field, ImportPreview preview) {
        List<FoundChoice> found = new ArrayList<>();
        for (AssignedChoice assigned : preview.mapping().assignedChoices()) {
            if (assigned.field().equals(field.key()) && field.choices().contains(assigned.choice())) {
                found.add(new FoundChoice(field, assigned.found(), 0, assigned.choice()));
            }
        }
        preview.unknownChoices().stream()
                .filter(unknown -> unknown.field().equals(field.key()))
                .limit(MOST)
                .map(unknown -> unassigned(field, unknown))
                .forEach(found::add);
        return found;
    }

    private static FoundChoice unassigned(CustomField field, UnknownChoice unknown) {
        return new FoundChoice(field, unknown.value(), unknown.count(), "");
    }

    /**
     * Returns the same for the same value, whatever else is found or assigned: a form of an older page means what it
     * showed.
     */
    public String id() {
        return "choice-" + UUID.nameUUIDFromBytes((field.key() + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "FoundChoice[" + field.key() + ", " + count + "]";
    }
}
