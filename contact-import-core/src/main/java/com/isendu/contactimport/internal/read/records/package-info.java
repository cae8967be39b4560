/** Stage 3: from characters to records, parsed strictly. A malformed record does not affect others. */
@NullMarked
package com.isendu.contactimport.internal.read.records;

import org.jspecify.annotations.NullMarked;
