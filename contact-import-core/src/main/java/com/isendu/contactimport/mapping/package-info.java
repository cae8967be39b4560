/** The mapping of columns to fields: mappings, proposals, and the store of mappings. */
@NullMarked
package com.isendu.contactimport.mapping;

import org.jspecify.annotations.NullMarked;
