/** Recognises other kinds of files that people upload in place of a CSV. */
@NullMarked
package com.isendu.contactimport.internal.read.otherfile;

import org.jspecify.annotations.NullMarked;
