/** Contact sink and mapping store in a relational database, over JDBC. */
@NullMarked
package com.isendu.contactimport.jdbc;

import org.jspecify.annotations.NullMarked;
