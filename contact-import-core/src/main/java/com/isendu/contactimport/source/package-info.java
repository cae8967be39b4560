/**
 * What is imported: the bytes, and the format found in them.
 */
@NullMarked
package com.isendu.contactimport.source;

import org.jspecify.annotations.NullMarked;
