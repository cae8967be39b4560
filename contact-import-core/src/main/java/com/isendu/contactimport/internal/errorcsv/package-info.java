/**
 * The structure of an error CSV and how it is recognised: reserved columns, marks and the file that is written.
 */
@NullMarked
package com.isendu.contactimport.internal.errorcsv;

import org.jspecify.annotations.NullMarked;
