/** The table of people who must not be imported. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.suppression;

import org.jspecify.annotations.NullMarked;
