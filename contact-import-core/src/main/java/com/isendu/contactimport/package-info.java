/**
 * The entry point of the library: the engine that previews, checks and runs imports.
 *
 * <p>{@link com.isendu.contactimport.ImportEngine} is where to start: {@code preview} shows a source, {@code check}
 * runs without writing, {@code run} imports. Rows in error are part of the result; an exception means that the run
 * stopped. The <i>host</i> is the application that uses the library.
 */
@NullMarked
package com.isendu.contactimport;

import org.jspecify.annotations.NullMarked;
