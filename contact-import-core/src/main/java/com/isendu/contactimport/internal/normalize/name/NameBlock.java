package com.isendu.contactimport.internal.normalize.name;

/**
 * Words that belong together: a surname with its particles, a given name of two words, or one word.
 *
 * @param from its first word
 * @param to after its last word
 * @param value the evidence for a given name; negative for a surname
 */
record NameBlock(int from, int to, int value) {}
