/** Pages built of pieces that escape what they hold. */
@NullMarked
package com.isendu.contactimport.web.html;

import org.jspecify.annotations.NullMarked;
