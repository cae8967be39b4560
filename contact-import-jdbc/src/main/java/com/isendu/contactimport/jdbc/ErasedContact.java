package com.isendu.contactimport.jdbc;

/**
 * What an erasure has found. All is zero and false when the person was erased before and was not stored since.
 *
 * @param contact whether the contact was stored, and is removed
 * @param changes how many earlier versions of the contact, kept for undoing imports, are removed
 * @param suppressed whether the person is on the list of suppressed people from now on, and was not before
 */
public record ErasedContact(boolean contact, int changes, boolean suppressed) {}
