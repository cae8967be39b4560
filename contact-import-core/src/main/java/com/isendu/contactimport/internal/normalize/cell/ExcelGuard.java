package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Set;

/** Removes what people put around a text so that a spreadsheet does not treat it as a number. */
public final class ExcelGuard {

    /** Elsewhere an apostrophe may begin a name. */
    private static final Set<Field> APOSTROPHE_FIELDS =
            Set.of(ContactField.POSTCODE, ContactField.VAT_NUMBER, ContactField.HOUSE_NUMBER);

    private ExcelGuard() {}

    /** Removes {@code ="…"}, and a leading apostrophe from fields of digits. */
    public static String unwrap(String text, Field field) {
        String inner = unwrapFormula(text);
        boolean guarded =
                inner.startsWith("'") && (field.type() == FieldType.PHONE || APOSTROPHE_FIELDS.contains(field));
        return guarded ? Characters.strip(inner.substring(1)) : inner;
    }

    private static String unwrapFormula(String text) {
        int last = text.length() - 1;
        boolean guarded = last >= 2 && text.startsWith("=\"") && text.indexOf('"', 2) == last;
        return guarded ? Characters.strip(text.substring(2, last)) : text;
    }
}
