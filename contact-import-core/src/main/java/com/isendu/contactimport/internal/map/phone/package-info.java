/** Phone numbers that stand in several columns: which column holds which part, and how the parts are joined. */
@NullMarked
package com.isendu.contactimport.internal.map.phone;

import org.jspecify.annotations.NullMarked;
