/** Countries, provinces and postcodes. */
@NullMarked
package com.isendu.contactimport.internal.normalize.place;

import org.jspecify.annotations.NullMarked;
