/** The session of an import, the walk of the rows through the ten stages, and the preview. */
@NullMarked
package com.isendu.contactimport.internal.run;

import org.jspecify.annotations.NullMarked;
