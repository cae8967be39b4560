/** The properties of a job: file, state, progress and result. */
@NullMarked
package com.isendu.contactimport.jobs.job;

import org.jspecify.annotations.NullMarked;
