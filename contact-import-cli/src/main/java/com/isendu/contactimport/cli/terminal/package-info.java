/** The terminal: whether somebody sits there, what is asked, and how far an import has come. */
@NullMarked
package com.isendu.contactimport.cli.terminal;

import org.jspecify.annotations.NullMarked;
