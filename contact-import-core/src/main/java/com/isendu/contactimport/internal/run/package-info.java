/** The session of an import, the processing of the rows in ten stages, and the preview. */
@NullMarked
package com.isendu.contactimport.internal.run;

import org.jspecify.annotations.NullMarked;
