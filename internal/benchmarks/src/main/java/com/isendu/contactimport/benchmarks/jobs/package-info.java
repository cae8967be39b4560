/** What jobs cost beside the same imports without them, and how fair they are. */
@NullMarked
package com.isendu.contactimport.benchmarks.jobs;

import org.jspecify.annotations.NullMarked;
