/**
 * Which columns feed which fields: mappings, proposals, and the memory of mappings that hosts provide.
 */
@NullMarked
package com.isendu.contactimport.mapping;

import org.jspecify.annotations.NullMarked;
