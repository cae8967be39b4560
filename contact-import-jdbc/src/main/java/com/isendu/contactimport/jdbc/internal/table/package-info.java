/** Names and shapes of tables, and which columns hold a contact. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.table;

import org.jspecify.annotations.NullMarked;
