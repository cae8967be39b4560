/**
 * What a person gets back: previews, results and reports, their JSON form, and the error CSV, which holds only the rows
 * in error and can be corrected and imported again.
 */
@NullMarked
package com.isendu.contactimport.report;

import org.jspecify.annotations.NullMarked;
