/** Files as they come: what kind they are, what is packed in them, and whether it is safe to unpack. */
@NullMarked
package com.isendu.contactimport.xlsx.internal.pack;

import org.jspecify.annotations.NullMarked;
