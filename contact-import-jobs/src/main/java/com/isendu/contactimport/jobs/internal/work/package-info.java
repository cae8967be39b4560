/** How jobs are run: lanes in which they take turns, the run of one, its progress, and what is deleted in time. */
@NullMarked
package com.isendu.contactimport.jobs.internal.work;

import org.jspecify.annotations.NullMarked;
