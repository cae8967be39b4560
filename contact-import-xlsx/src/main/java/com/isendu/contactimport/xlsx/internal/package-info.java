/** What reading and writing workbooks have in common. */
@NullMarked
package com.isendu.contactimport.xlsx.internal;

import org.jspecify.annotations.NullMarked;
