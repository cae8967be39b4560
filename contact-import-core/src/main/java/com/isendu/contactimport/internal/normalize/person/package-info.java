/** Normalises gender and language. */
@NullMarked
package com.isendu.contactimport.internal.normalize.person;

import org.jspecify.annotations.NullMarked;
