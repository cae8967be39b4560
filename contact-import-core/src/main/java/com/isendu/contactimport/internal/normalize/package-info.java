/**
 * Stage 5 of 10: candidate in, candidate out, with values in canonical form and errors added. Never drops a row. Not
 * API.
 *
 * <p>One class for each kind of value; {@link com.isendu.contactimport.internal.normalize.Normalizer} chooses them once
 * by the type of each mapped field. The country is normalised first, because phone and address depend on it.
 *
 * <p>House numbers: if the number is part of the address, the line is kept and street and number are derived in
 * addition, unless the line has two readings; a number from a separate column takes precedence over a derived one. If
 * the number has a separate column, the address is joined from both in the order of the country; a blank number is
 * searched for in the line before it is reported as missing.
 */
@NullMarked
package com.isendu.contactimport.internal.normalize;

import org.jspecify.annotations.NullMarked;
