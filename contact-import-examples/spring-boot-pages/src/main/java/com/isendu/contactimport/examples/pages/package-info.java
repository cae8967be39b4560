/** A service whose users import contacts on pages, after they have signed in. */
@NullMarked
package com.isendu.contactimport.examples.pages;

import org.jspecify.annotations.NullMarked;
