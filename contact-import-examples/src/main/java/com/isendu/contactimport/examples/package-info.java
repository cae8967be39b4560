/**
 * One small program per feature. Each runs from the project's folder, on the files of
 * {@code contact-import-examples/data} and on a database in memory.
 */
@NullMarked
package com.isendu.contactimport.examples;

import org.jspecify.annotations.NullMarked;
