/** Writes rows with one statement, in bulk if equivalent; finds refused rows and leaves them out. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.statement;

import org.jspecify.annotations.NullMarked;
