/** Dates as ISO 8601. */
@NullMarked
package com.isendu.contactimport.internal.normalize.date;

import org.jspecify.annotations.NullMarked;
