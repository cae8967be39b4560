/**
 * A row of a source as the library understands it, before any sink sees it: a contact that is ready, or a row in error.
 */
@NullMarked
package com.isendu.contactimport.row;

import org.jspecify.annotations.NullMarked;
