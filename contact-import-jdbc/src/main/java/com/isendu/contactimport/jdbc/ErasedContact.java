package com.isendu.contactimport.jdbc;

/**
 * The result of an erasure. All values are zero or false if the person was already erased and has not been stored
 * since.
 *
 * @param contact whether a stored contact was removed
 * @param changes number of removed earlier versions of the contact, which are kept for undoing imports
 * @param suppressed whether the person was added to the suppression list; false if already on it
 */
public record ErasedContact(boolean contact, int changes, boolean suppressed) {}
