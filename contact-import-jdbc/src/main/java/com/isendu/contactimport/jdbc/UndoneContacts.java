package com.isendu.contactimport.jdbc;

/**
 * What has become of the contacts of an import that was undone. Who is not stored any more is in none of the counts.
 *
 * @param removed contacts that the import had created, and that are gone
 * @param restored contacts that the import had updated, and that are what they were before
 * @param kept contacts that stay as they are: somebody else has changed them since, a table of the host refers to them,
 *     or what they were before was purged
 */
public record UndoneContacts(long removed, long restored, long kept) {}
