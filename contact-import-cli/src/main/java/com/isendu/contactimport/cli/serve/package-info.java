/** Serves the pages. */
@NullMarked
package com.isendu.contactimport.cli.serve;

import org.jspecify.annotations.NullMarked;
