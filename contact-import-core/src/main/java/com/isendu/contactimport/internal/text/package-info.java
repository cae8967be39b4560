/**
 * Texts, word lists and names of headers from files in UTF-8, and the formula guard, for the core, the command line and
 * the pages.
 */
@NullMarked
package com.isendu.contactimport.internal.text;

import org.jspecify.annotations.NullMarked;
