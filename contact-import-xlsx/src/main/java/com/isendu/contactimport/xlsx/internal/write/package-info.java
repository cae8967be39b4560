/** Makes a workbook of an error CSV. */
@NullMarked
package com.isendu.contactimport.xlsx.internal.write;

import org.jspecify.annotations.NullMarked;
