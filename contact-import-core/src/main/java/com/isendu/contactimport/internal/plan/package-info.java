/**
 * Converts the plan of a source to text and back. The text is versioned, the same on every machine, and contains no
 * cell of a data row.
 */
@NullMarked
package com.isendu.contactimport.internal.plan;

import org.jspecify.annotations.NullMarked;
