/** Normalises e-mail addresses, as keys and as written. */
@NullMarked
package com.isendu.contactimport.internal.normalize.email;

import org.jspecify.annotations.NullMarked;
