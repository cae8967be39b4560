/**
 * What an error CSV is made of and how one is recognised: reserved columns and marks; the file in which one is written.
 */
@NullMarked
package com.isendu.contactimport.internal.errorcsv;

import org.jspecify.annotations.NullMarked;
