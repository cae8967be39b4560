/**
 * What a person gets back: the error CSV, which holds only the rows in error and can be corrected and imported again.
 */
@NullMarked
package com.isendu.contactimport.report;

import org.jspecify.annotations.NullMarked;
