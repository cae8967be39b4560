/** Files on their way to an import, their checks, and the correction of rows in error. Knows no page. */
@NullMarked
package com.isendu.contactimport.web.upload;

import org.jspecify.annotations.NullMarked;
