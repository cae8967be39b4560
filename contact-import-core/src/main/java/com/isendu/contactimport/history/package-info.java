/**
 * The record of an import: consent, times and counts. A <i>history</i> lists the imports that a sink has recorded, such
 * as {@code ImportHistory} of contact-import-jdbc.
 */
@NullMarked
package com.isendu.contactimport.history;

import org.jspecify.annotations.NullMarked;
