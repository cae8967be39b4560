/**
 * Searches for an option that cures rows in error: in the first rows before an import, and in all kept rows after it.
 */
@NullMarked
package com.isendu.contactimport.internal.advise;

import org.jspecify.annotations.NullMarked;
