package com.isendu.contactimport.internal.normalize.name;

/**
 * One way of reading the blocks of a name.
 *
 * @param first number of blocks in the first part
 * @param givenFirst whether that part is the first name
 * @param score the evidence for the reading
 */
record NameReading(int first, boolean givenFirst, int score) {}
