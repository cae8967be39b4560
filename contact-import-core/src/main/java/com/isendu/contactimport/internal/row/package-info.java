/**
 * What travels through the stages: the candidate, its cells, its values and its problems. Not API.
 */
@NullMarked
package com.isendu.contactimport.internal.row;

import org.jspecify.annotations.NullMarked;
