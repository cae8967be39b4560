/** The command line. */
@NullMarked
package com.isendu.contactimport.cli;

import org.jspecify.annotations.NullMarked;
