/** The options of one import, and the listener and cancellation token that a caller passes to it. */
@NullMarked
package com.isendu.contactimport.options;

import org.jspecify.annotations.NullMarked;
