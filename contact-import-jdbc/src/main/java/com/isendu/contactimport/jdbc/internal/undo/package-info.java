/** Taking an import back: earlier versions of contacts, and restoring them. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.undo;

import org.jspecify.annotations.NullMarked;
