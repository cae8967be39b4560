/** The plan of a source as a text, and back: versioned, the same on every machine, without a cell of a row. */
@NullMarked
package com.isendu.contactimport.internal.plan;

import org.jspecify.annotations.NullMarked;
