/** Contracts, as tests, for contact sinks, journal stores, mapping stores and upload stores. */
@NullMarked
package com.isendu.contactimport.testkit;

import org.jspecify.annotations.NullMarked;
