/**
 * The record of an import: who confirmed what, when, and what became of the rows. Engine, sinks and histories share it.
 */
@NullMarked
package com.isendu.contactimport.history;

import org.jspecify.annotations.NullMarked;
