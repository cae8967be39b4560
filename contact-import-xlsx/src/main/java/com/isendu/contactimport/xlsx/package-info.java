/**
 * Excel workbooks and packed files as sources of an import, and rows in error as a workbook.
 *
 * <p>{@link com.isendu.contactimport.xlsx.ContactFiles} opens whatever people upload: CSV, workbook, or one of them
 * packed. {@link com.isendu.contactimport.xlsx.ErrorWorkbook} makes a workbook of an error CSV.
 */
@NullMarked
package com.isendu.contactimport.xlsx;

import org.jspecify.annotations.NullMarked;
