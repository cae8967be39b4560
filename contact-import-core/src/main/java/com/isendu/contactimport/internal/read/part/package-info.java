/** Parts of a source that are read apart from each other: where they begin and end. */
@NullMarked
package com.isendu.contactimport.internal.read.part;

import org.jspecify.annotations.NullMarked;
