/** The table of contacts: its statements, what its columns take, how contacts go in and out. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.contact;

import org.jspecify.annotations.NullMarked;
