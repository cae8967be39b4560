/** Benchmarks of the import beside what it is built on, on generated contact files. */
@NullMarked
package com.isendu.contactimport.benchmarks;

import org.jspecify.annotations.NullMarked;
