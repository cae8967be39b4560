/** What the caller says about one import. */
@NullMarked
package com.isendu.contactimport.options;

import org.jspecify.annotations.NullMarked;
