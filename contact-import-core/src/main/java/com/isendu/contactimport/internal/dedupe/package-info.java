/**
 * Stage 7 of 10, dedupe: candidate in, candidate out, decided if an earlier row has the same contact. Only candidates
 * without errors claim a key, and a key is free again if the sink refuses its contact.
 *
 * <p>Uses a small fixed number of bytes per contact, regardless of its size.
 */
@NullMarked
package com.isendu.contactimport.internal.dedupe;

import org.jspecify.annotations.NullMarked;
