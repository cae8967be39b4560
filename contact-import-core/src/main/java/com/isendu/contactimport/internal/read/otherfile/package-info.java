/** Files that people upload in place of a CSV: which kind a source is, if it is one of them. */
@NullMarked
package com.isendu.contactimport.internal.read.otherfile;

import org.jspecify.annotations.NullMarked;
