/** Stage 3: from characters to records, parsed strictly; a malformed one costs only itself. */
@NullMarked
package com.isendu.contactimport.internal.read.records;

import org.jspecify.annotations.NullMarked;
