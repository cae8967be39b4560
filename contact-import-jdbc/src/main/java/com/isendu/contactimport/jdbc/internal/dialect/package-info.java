/** What each database does differently from the others. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
