/**
 * Runs imports as jobs that several nodes share. Start with {@link com.isendu.contactimport.jobs.ImportJobs}.
 */
@NullMarked
package com.isendu.contactimport.jobs;

import org.jspecify.annotations.NullMarked;
