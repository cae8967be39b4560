/**
 * The contact and its fields. This package depends only on the API of Jakarta Validation and on the null annotations.
 *
 * <p>A {@link com.isendu.contactimport.contact.Contact} holds one text per
 * {@link com.isendu.contactimport.contact.Field}, in the canonical form that its type documents. A new built-in field
 * is one line in {@link com.isendu.contactimport.contact.ContactField}; a host declares its fields as
 * {@link com.isendu.contactimport.contact.CustomField}.
 */
@NullMarked
package com.isendu.contactimport.contact;

import org.jspecify.annotations.NullMarked;
