/** Contracts that every contact sink and mapping store must pass. */
@NullMarked
package com.isendu.contactimport.testkit;

import org.jspecify.annotations.NullMarked;
