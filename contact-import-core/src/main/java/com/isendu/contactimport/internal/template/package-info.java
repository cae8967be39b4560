/** The template file that people fill in. */
@NullMarked
package com.isendu.contactimport.internal.template;

import org.jspecify.annotations.NullMarked;
