/**
 * Texts, word lists and header names from UTF-8 files, and the formula guard, for the core, the command line and the
 * pages.
 */
@NullMarked
package com.isendu.contactimport.internal.text;

import org.jspecify.annotations.NullMarked;
