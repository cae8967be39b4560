/** Classifies database errors. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.fault;

import org.jspecify.annotations.NullMarked;
