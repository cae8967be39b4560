/** Names and shapes of tables, and the columns of contacts. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.table;

import org.jspecify.annotations.NullMarked;
