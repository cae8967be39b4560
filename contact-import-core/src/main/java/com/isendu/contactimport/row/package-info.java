/** A row of a source before it goes to a sink: a contact that is ready, or a row with errors. */
@NullMarked
package com.isendu.contactimport.row;

import org.jspecify.annotations.NullMarked;
