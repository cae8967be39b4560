/** The process that runs an import, and how to release an import from a stalled process. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.owner;

import org.jspecify.annotations.NullMarked;
