/** Sources: the bytes to import, the format detected in them, and the store of uploads. */
@NullMarked
package com.isendu.contactimport.source;

import org.jspecify.annotations.NullMarked;
