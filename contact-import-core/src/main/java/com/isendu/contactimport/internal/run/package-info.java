/** The session of an import, the ten stages as ten lines, and the preview. */
@NullMarked
package com.isendu.contactimport.internal.run;

import org.jspecify.annotations.NullMarked;
