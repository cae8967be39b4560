/** What headers are made of: the words of each language, and a header cut into them. */
@NullMarked
package com.isendu.contactimport.internal.map.vocabulary;

import org.jspecify.annotations.NullMarked;
