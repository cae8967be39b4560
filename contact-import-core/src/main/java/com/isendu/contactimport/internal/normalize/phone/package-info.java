/** Phone numbers as E.164; the only package that knows libphonenumber. */
@NullMarked
package com.isendu.contactimport.internal.normalize.phone;

import org.jspecify.annotations.NullMarked;
