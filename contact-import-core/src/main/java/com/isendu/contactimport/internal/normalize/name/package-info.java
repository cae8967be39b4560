/** Full names: what in them is the first name, what the last, and what neither. */
@NullMarked
package com.isendu.contactimport.internal.normalize.name;

import org.jspecify.annotations.NullMarked;
