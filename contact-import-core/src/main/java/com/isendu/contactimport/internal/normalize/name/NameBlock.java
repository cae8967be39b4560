package com.isendu.contactimport.internal.normalize.name;

/**
 * Words that are never parted: a surname with its particles, a given name of two words, or one word.
 *
 * @param from its first word
 * @param to behind its last word
 * @param value how much it is like a given name; negative where it is rather a surname
 */
record NameBlock(int from, int to, int value) {}
