/** Normalises phone numbers to E.164. The only package that uses libphonenumber. */
@NullMarked
package com.isendu.contactimport.internal.normalize.phone;

import org.jspecify.annotations.NullMarked;
