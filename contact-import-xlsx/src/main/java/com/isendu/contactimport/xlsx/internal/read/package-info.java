/** The sheets of a workbook that was found safe, as a CSV. */
@NullMarked
package com.isendu.contactimport.xlsx.internal.read;

import org.jspecify.annotations.NullMarked;
