/** Stage 1: from bytes to characters, decoded strictly. */
@NullMarked
package com.isendu.contactimport.internal.read.charset;

import org.jspecify.annotations.NullMarked;
