/**
 * Stages 1 to 3 of 10, charset, dialect, records: bytes in, one {@link com.isendu.contactimport.internal.row.SourceRecord}
 * after another out. A malformed record costs only itself.
 *
 * <p>The entrance is {@link com.isendu.contactimport.internal.read.RecordReader}. It scans the whole source once, to prove its
 * charset, and then reads it once more.
 */
@NullMarked
package com.isendu.contactimport.internal.read;

import org.jspecify.annotations.NullMarked;
