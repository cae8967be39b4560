/**
 * The candidate that passes through the stages, with its cells, values and errors. Not API.
 */
@NullMarked
package com.isendu.contactimport.internal.row;

import org.jspecify.annotations.NullMarked;
