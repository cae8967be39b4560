/** Address lines and house numbers. */
@NullMarked
package com.isendu.contactimport.internal.normalize.address;

import org.jspecify.annotations.NullMarked;
