/** Open sources and their rows as candidates: stages 3 to 6, on one or several threads. */
@NullMarked
package com.isendu.contactimport.internal.understand;

import org.jspecify.annotations.NullMarked;
