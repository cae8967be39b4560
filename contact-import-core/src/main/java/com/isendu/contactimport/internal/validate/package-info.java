/**
 * Stage 6 of 10, validate: candidate in, candidate out, with all remaining errors added in one pass. Never drops a row.
 *
 * <p>The only place that calls Jakarta Validation.
 */
@NullMarked
package com.isendu.contactimport.internal.validate;

import org.jspecify.annotations.NullMarked;
