/** The tables of jobs and uploads, within one transaction. */
@NullMarked
package com.isendu.contactimport.jobs.internal.table;

import org.jspecify.annotations.NullMarked;
