/** Looks at the first rows before an import, and at the rows in error after it, for an option that cures them. */
@NullMarked
package com.isendu.contactimport.internal.advise;

import org.jspecify.annotations.NullMarked;
