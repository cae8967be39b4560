/**
 * The contact and its fields. This package depends only on the API of Jakarta Validation and on the null annotations.
 *
 * <p>A {@link com.isendu.contactimport.contact.Contact} has at most one text for each
 * {@link com.isendu.contactimport.contact.Field}, in the canonical form that the type of the field documents. The
 * fields are those of {@link com.isendu.contactimport.contact.ContactField} and those that a host declares as
 * {@link com.isendu.contactimport.contact.CustomField}.
 */
@NullMarked
package com.isendu.contactimport.contact;

import org.jspecify.annotations.NullMarked;
