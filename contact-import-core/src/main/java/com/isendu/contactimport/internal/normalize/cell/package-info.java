/** What every normaliser shares: the cell being normalised, its characters, the words it may hold. */
@NullMarked
package com.isendu.contactimport.internal.normalize.cell;

import org.jspecify.annotations.NullMarked;
