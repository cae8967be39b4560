/**
 * The record of an import: consent, time and counts. Engine, sinks and histories share it.
 */
@NullMarked
package com.isendu.contactimport.history;

import org.jspecify.annotations.NullMarked;
