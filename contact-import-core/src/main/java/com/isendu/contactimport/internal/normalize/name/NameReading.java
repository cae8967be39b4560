package com.isendu.contactimport.internal.normalize.name;

/**
 * One way of reading the blocks of a name.
 *
 * @param first how many blocks the part in front has
 * @param givenFirst whether that part is the first name
 * @param score how much speaks for it
 */
record NameReading(int first, boolean givenFirst, int score) {}
