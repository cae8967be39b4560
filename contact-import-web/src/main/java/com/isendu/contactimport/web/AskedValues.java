package com.isendu.contactimport.web;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.web.page.TypedValues;
import org.jspecify.annotations.Nullable;

/**
 * What a form makes of the values for all rows and the choices.
 *
 * @param mapping the mapping with them
 * @param typed what is not set
 * @param error why something of it is not, if it was to be
 */
record AskedValues(
        ColumnMapping mapping, TypedValues typed, @Nullable String error) {}
