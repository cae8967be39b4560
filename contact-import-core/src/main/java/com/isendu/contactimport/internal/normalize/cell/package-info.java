/** Shared by all normalisers: the cell being normalised, its characters and its words. */
@NullMarked
package com.isendu.contactimport.internal.normalize.cell;

import org.jspecify.annotations.NullMarked;
