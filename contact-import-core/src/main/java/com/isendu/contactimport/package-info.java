/**
 * The engine, which previews, checks and runs imports: start with {@link com.isendu.contactimport.ImportEngine}. Rows
 * in error are part of its results; an exception means that a run stopped or did not start.
 *
 * <p>Words used in all packages:
 * <ul>
 * <li><i>host</i>: the application that embeds the library
 * <li><i>account</i>: the owner of contacts, typically a customer of the host; the contacts, imports and mappings of
 *     each account are separate
 * <li><i>sink</i>: the adapter that writes contacts to a contact store
 * <li><i>history</i>: the list of the imports that a sink has recorded, such as {@code ImportHistory} of
 *     contact-import-jdbc
 * <li><i>identifying field</i>: a field that identifies a contact within its account, by default only the e-mail
 *     address
 * <li><i>error CSV</i>: the file with only the rows in error, which can be corrected and imported again
 * <li><i>reserved columns</i>: the columns that an error CSV adds to those of the source; their names begin with
 *     {@code _import_}
 * </ul>
 */
@NullMarked
package com.isendu.contactimport;

import org.jspecify.annotations.NullMarked;
