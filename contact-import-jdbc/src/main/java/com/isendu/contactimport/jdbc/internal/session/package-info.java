/** Work in transactions, tried again where that is worthwhile. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.session;

import org.jspecify.annotations.NullMarked;
