/** The remembered mappings of accounts and how they fit the columns of another source. */
@NullMarked
package com.isendu.contactimport.internal.map.memory;

import org.jspecify.annotations.NullMarked;
