/**
 * The engine, which previews, checks and runs imports: start with {@link com.isendu.contactimport.ImportEngine}. Rows
 * in error are part of its results; an exception means that a run stopped or did not start.
 *
 * <p>Words used in all packages:
 * <ul>
 * <li><i>host</i>: the application that embeds the library
 * <li><i>account</i>: a customer of the host; the contacts, imports and mappings of each account are separate
 * <li><i>sink</i>: the adapter that writes contacts to a contact store
 * <li><i>identifying field</i>: a field that identifies a contact within its account, by default only the e-mail
 *     address
 * <li><i>error CSV</i>: the file with only the rows in error, which can be corrected and imported again
 * </ul>
 */
@NullMarked
package com.isendu.contactimport;

import org.jspecify.annotations.NullMarked;
