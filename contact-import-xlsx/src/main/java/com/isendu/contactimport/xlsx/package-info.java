/**
 * Reads Excel workbooks and compressed files as sources of an import, and writes rows in error as a workbook.
 *
 * <p>{@link com.isendu.contactimport.xlsx.ContactFiles} opens any uploaded file: a CSV, a workbook, or one of them
 * compressed. {@link com.isendu.contactimport.xlsx.ErrorWorkbook} converts an error CSV to a workbook.
 */
@NullMarked
package com.isendu.contactimport.xlsx;

import org.jspecify.annotations.NullMarked;
