/** The mappings that accounts have used: what is remembered of one, and how it fits the columns of another source. */
@NullMarked
package com.isendu.contactimport.internal.map.memory;

import org.jspecify.annotations.NullMarked;
