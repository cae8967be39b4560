/**
 * One import in parts, for engines that spread it over many processes, such as contact-import-spark: parts of a source
 * that are read apart, and lanes, each with all rows of some contacts. Exported to such a module only.
 */
@NullMarked
package com.isendu.contactimport.internal.partition;

import org.jspecify.annotations.NullMarked;
