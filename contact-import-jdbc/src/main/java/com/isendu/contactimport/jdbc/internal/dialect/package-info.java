/** The differences between the supported databases. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
