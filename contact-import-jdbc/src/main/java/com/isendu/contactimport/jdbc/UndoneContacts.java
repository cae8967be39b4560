package com.isendu.contactimport.jdbc;

/**
 * The result of undoing an import, as numbers of its contacts. Contacts that are no longer stored are not counted.
 *
 * @param removed contacts created by the import that were removed
 * @param restored contacts updated by the import that were restored
 * @param kept contacts that were not changed, because they have been changed since, a table of the host refers to them,
 *     or their earlier version was purged
 */
public record UndoneContacts(long removed, long restored, long kept) {}
