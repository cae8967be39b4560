/** Runs work in transactions and retries it if that can succeed. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.session;

import org.jspecify.annotations.NullMarked;
