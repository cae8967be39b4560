/** Stage 2: delimiter, quote, escape and header, found by parsing a sample. */
@NullMarked
package com.isendu.contactimport.internal.read.dialect;

import org.jspecify.annotations.NullMarked;
