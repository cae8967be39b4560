/** A service that takes contact files over REST, made of the starter and the library's public API. */
@NullMarked
package com.isendu.contactimport.examples.spring;

import org.jspecify.annotations.NullMarked;
