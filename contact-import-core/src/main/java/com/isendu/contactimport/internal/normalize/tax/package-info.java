/** VAT and tax numbers with their check digits. */
@NullMarked
package com.isendu.contactimport.internal.normalize.tax;

import org.jspecify.annotations.NullMarked;
