/**
 * The results of previews, checks and imports: previews, reports, their JSON form, and the error CSV, which contains
 * only the rows in error and can be corrected and imported again.
 */
@NullMarked
package com.isendu.contactimport.report;

import org.jspecify.annotations.NullMarked;
