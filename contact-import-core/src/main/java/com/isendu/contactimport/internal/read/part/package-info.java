/** Parts of a source that are read separately: where they begin and end. */
@NullMarked
package com.isendu.contactimport.internal.read.part;

import org.jspecify.annotations.NullMarked;
