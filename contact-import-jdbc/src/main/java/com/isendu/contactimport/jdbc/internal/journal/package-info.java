/** The history of imports and the journal that lets them continue. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.journal;

import org.jspecify.annotations.NullMarked;
