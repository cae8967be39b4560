package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.report.ImportProgress;

/**
 * How far an upload is, as JSON.
 *
 * @param id the import, in the addresses of this service
 * @param state how far
 * @param progress bytes and rows
 */
record UploadStatus(String id, UploadState state, ImportProgress progress) {}
