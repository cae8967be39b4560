/**
 * Stage 7 of 10, dedupe: candidate in, candidate out, decided if an earlier row is the same contact. Only clean
 * candidates claim a key, and a key whose contact the sink refuses is free again.
 *
 * <p>Memory is a fixed few bytes for each contact, whatever its size.
 */
@NullMarked
package com.isendu.contactimport.internal.dedupe;

import org.jspecify.annotations.NullMarked;
