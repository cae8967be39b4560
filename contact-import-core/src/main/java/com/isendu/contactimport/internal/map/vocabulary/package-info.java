/** The vocabulary of headers in each language, and headers split into its phrases. */
@NullMarked
package com.isendu.contactimport.internal.map.vocabulary;

import org.jspecify.annotations.NullMarked;
