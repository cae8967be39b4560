package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.report.ImportProgress;

/**
 * How far a task is, as JSON.
 *
 * @param id the import, in the addresses of this service
 * @param state how far
 * @param progress bytes and rows
 */
record ImportTaskStatus(String id, ImportTaskState state, ImportProgress progress) {}
