/**
 * Who takes part in the races: the import through its public API, what people write in its place today as the
 * documentation of each tool has it, and the bare operations that bound them. Each does all the work in a process of
 * its own.
 */
@NullMarked
package com.isendu.contactimport.benchmarks.contenders;

import org.jspecify.annotations.NullMarked;
