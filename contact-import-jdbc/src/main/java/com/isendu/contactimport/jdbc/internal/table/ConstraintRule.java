package com.isendu.contactimport.jdbc.internal.table;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;

/**
 * The meaning of a violated constraint for the person who imports.
 *
 * @param field the field to correct
 * @param code the error code
 */
public record ConstraintRule(Field field, ErrorCode code) {}
