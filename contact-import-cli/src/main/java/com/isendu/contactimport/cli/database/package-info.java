/** The database of a command: its address, its file where it is an embedded one, and what the library keeps in it. */
@NullMarked
package com.isendu.contactimport.cli.database;

import org.jspecify.annotations.NullMarked;
