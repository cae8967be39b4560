/** The table of remembered mappings. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.mapping;

import org.jspecify.annotations.NullMarked;
