/**
 * The decisions about a source as a value that can be stored and sent, and the rows of the source. See
 * {@link com.isendu.contactimport.ImportEngine#plan} and {@link com.isendu.contactimport.ImportEngine#rows}.
 */
@NullMarked
package com.isendu.contactimport.plan;

import org.jspecify.annotations.NullMarked;
