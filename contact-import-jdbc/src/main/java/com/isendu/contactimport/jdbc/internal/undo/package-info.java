/** Undoes imports: earlier versions of contacts and how they are restored. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.undo;

import org.jspecify.annotations.NullMarked;
