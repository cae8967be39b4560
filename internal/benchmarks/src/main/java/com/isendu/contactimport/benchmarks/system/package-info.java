/** What the operating system knows about processes: CPU time, memory, load. */
@NullMarked
package com.isendu.contactimport.benchmarks.system;

import org.jspecify.annotations.NullMarked;
