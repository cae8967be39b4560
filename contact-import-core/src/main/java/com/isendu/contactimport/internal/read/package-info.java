/**
 * Stages 1 to 3 of 10, charset, dialect, records: bytes in, one
 * {@link com.isendu.contactimport.internal.row.SourceRecord} after another out. A malformed record does not affect
 * others.
 *
 * <p>{@link com.isendu.contactimport.internal.read.Detection} scans the whole source once to verify its charset and
 * find its table; {@link com.isendu.contactimport.internal.read.RecordReader} reads the records of a source whose table
 * is known.
 */
@NullMarked
package com.isendu.contactimport.internal.read;

import org.jspecify.annotations.NullMarked;
