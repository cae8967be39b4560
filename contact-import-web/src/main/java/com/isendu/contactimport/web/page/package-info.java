/** What people see: each page and its pieces, in the words of a language. */
@NullMarked
package com.isendu.contactimport.web.page;

import org.jspecify.annotations.NullMarked;
