/** The record of an import: consent, times and counts. Engine, sinks and histories use it. */
@NullMarked
package com.isendu.contactimport.history;

import org.jspecify.annotations.NullMarked;
