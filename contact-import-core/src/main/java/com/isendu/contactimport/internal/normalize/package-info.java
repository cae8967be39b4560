/**
 * Stage 5 of 10: candidate in, candidate out, values in canonical form, problems added; never drops a row. Not API.
 *
 * <p>One class for each kind of value; {@link com.isendu.contactimport.internal.normalize.Normalizer} chooses them
 * once, by the type of each mapped field. The country comes first, since phone and address are read by it.
 *
 * <p>House numbers. When the number is part of the address, the address line stays as it is and street and number are
 * derived beside it, or not at all when the line can be read in two ways; a number that has a column of its own wins
 * over the derived one. When the number is a column, the address is made of both, in the country's order; a blank
 * number is looked for in the line before it is reported as missing.
 */
@NullMarked
package com.isendu.contactimport.internal.normalize;

import org.jspecify.annotations.NullMarked;
