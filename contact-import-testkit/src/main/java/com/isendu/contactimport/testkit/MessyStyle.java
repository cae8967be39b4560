package com.isendu.contactimport.testkit;

/** How a messy file is written: its line end, what its quirks are drawn from, whether the last line ends. */
record MessyStyle(String lineEnd, long seed, boolean lastLineEnds) {}
