/** Splits full names into first name, last name and other parts. */
@NullMarked
package com.isendu.contactimport.internal.normalize.name;

import org.jspecify.annotations.NullMarked;
