/** Which process runs an import, and what to do about one that holds it and does not go on. */
@NullMarked
package com.isendu.contactimport.jdbc.internal.owner;

import org.jspecify.annotations.NullMarked;
