/** How the texts of contacts go into columns of other types, and come out of them again. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.value;

import org.jspecify.annotations.NullMarked;
