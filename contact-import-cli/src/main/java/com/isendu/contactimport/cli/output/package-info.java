/** What the command line prints: texts in the person's language, aligned rows, CSV and JSON. */
@NullMarked
package com.isendu.contactimport.cli.output;

import org.jspecify.annotations.NullMarked;
