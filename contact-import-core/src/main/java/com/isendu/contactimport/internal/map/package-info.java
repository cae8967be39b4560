/**
 * Stage 4 of 10: record in, candidate out. Columns are bound to fields once for a source. The mapping is given by a
 * person, proposed from headers and samples, or remembered.
 */
@NullMarked
package com.isendu.contactimport.internal.map;

import org.jspecify.annotations.NullMarked;
