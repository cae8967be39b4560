/** What databases complain about, and who is at fault. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.fault;

import org.jspecify.annotations.NullMarked;
