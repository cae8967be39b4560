package com.isendu.contactimport.internal.normalize.name;

/** What a word of a full name is. */
enum NamePart {
    TITLE,
    FIRST,
    /** Particles that stand behind the first name and belong before the surname: {@code Berg, Jan van den}. */
    PARTICLE,
    LAST,
    SUFFIX
}
