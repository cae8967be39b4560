/** Phone numbers that are split over several columns: the part in each column, and how the parts are joined. */
@NullMarked
package com.isendu.contactimport.internal.map.phone;

import org.jspecify.annotations.NullMarked;
