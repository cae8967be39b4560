/**
 * What the first import of a process costs before its rows do: classes that are loaded and CPU time, as numbers that
 * repeat and as a gate.
 */
@NullMarked
package com.isendu.contactimport.benchmarks.start;

import org.jspecify.annotations.NullMarked;
