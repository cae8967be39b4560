/** The JSON that this module stores. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.json;

import org.jspecify.annotations.NullMarked;
