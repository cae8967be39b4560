/**
 * Sources: the bytes to import and the format detected in them.
 */
@NullMarked
package com.isendu.contactimport.source;

import org.jspecify.annotations.NullMarked;
