/** Contracts that every contact sink, mapping store and upload store must pass. */
@NullMarked
package com.isendu.contactimport.testkit;

import org.jspecify.annotations.NullMarked;
