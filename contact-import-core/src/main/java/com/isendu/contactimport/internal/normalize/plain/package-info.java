/** Normalises texts, numbers, yes and no, choices and tags. */
@NullMarked
package com.isendu.contactimport.internal.normalize.plain;

import org.jspecify.annotations.NullMarked;
