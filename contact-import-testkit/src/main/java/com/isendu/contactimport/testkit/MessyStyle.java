package com.isendu.contactimport.testkit;

/**
 * How a messy file is written: its line end, the seed of its irregularities, and whether the last line has a line end.
 */
record MessyStyle(String lineEnd, long seed, boolean lastLineEnds) {}
