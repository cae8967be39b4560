package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.row.RowPosition;

/**
 * One contact of a batch and where it comes from.
 *
 * @param position where the record stands in the source
 * @param contact the contact, with e-mail address and key
 */
public record BatchRow(RowPosition position, Contact contact) {}
