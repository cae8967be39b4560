/** What an error CSV is made of and how one is recognised: reserved columns, marks, the formula guard. */
@NullMarked
package com.isendu.contactimport.internal.errorcsv;

import org.jspecify.annotations.NullMarked;
