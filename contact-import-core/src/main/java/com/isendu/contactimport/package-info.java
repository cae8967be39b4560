/**
 * The entrance: one engine, its options, and what comes out of an import.
 *
 * <p>{@link com.isendu.contactimport.ImportEngine} is where to begin: {@code preview} shows a source, {@code check}
 * runs without writing, {@code run} imports. Results are values; exceptions are only for what stops a run.
 */
@NullMarked
package com.isendu.contactimport;

import org.jspecify.annotations.NullMarked;
