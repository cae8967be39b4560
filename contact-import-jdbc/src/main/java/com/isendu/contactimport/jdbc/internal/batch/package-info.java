/** Writing one batch of contacts in one transaction. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.batch;

import org.jspecify.annotations.NullMarked;
