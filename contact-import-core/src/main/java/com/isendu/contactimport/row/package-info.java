/**
 * A row of a source before any sink sees it: a contact that is ready, or a row with errors.
 */
@NullMarked
package com.isendu.contactimport.row;

import org.jspecify.annotations.NullMarked;
