/**
 * One import in parts, for modules that distribute it over many processes, such as contact-import-spark: parts of a
 * source that are read separately, and lanes, each with all rows of some contacts. Exported to such modules only.
 */
@NullMarked
package com.isendu.contactimport.internal.partition;

import org.jspecify.annotations.NullMarked;
