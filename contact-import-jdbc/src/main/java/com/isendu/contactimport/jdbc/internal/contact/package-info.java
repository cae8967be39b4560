/** The contact table: its statements, the limits of its columns, and the conversion of contacts. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.contact;

import org.jspecify.annotations.NullMarked;
