/**
 * The contact and its fields: the leaf of the library, which knows nothing but Jakarta Validation's annotations.
 *
 * <p>A {@link com.isendu.contactimport.contact.Contact} holds one text per
 * {@link com.isendu.contactimport.contact.Field}, in the canonical form the field documents. A new field is one line in
 * {@link com.isendu.contactimport.contact.ContactField}; fields that only one host knows are declared as
 * {@link com.isendu.contactimport.contact.CustomField}.
 */
@NullMarked
package com.isendu.contactimport.contact;

import org.jspecify.annotations.NullMarked;
