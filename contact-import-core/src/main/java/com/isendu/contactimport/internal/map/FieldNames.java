package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;

/** What fields are called in the reasons of a proposal. */
final class FieldNames {

    private FieldNames() {}

    static String of(Field field) {
        return field == ContactField.EMAIL ? "e-mail" : field.key().replace('_', ' ');
    }
}
