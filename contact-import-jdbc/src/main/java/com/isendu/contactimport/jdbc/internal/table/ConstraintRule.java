package com.isendu.contactimport.jdbc.internal.table;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;

/**
 * What the violation of a constraint means to the person who imports.
 *
 * @param field the field that is to be corrected
 * @param code the error
 */
public record ConstraintRule(Field field, ErrorCode code) {}
