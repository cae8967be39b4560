/** The command line. */
@NullMarked
package com.isendu.contactimport.examples.cli;

import org.jspecify.annotations.NullMarked;
