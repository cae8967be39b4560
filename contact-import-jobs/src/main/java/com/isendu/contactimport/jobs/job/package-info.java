/** What a job is: its file, its state, how far it is, and what became of it. */
@NullMarked
package com.isendu.contactimport.jobs.job;

import org.jspecify.annotations.NullMarked;
