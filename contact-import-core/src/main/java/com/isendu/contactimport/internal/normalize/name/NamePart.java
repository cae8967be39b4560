package com.isendu.contactimport.internal.normalize.name;

/** The role of a word in a full name. */
enum NamePart {
    TITLE,
    FIRST,
    /** Particles that stand behind the first name and belong before the surname: {@code Berg, Jan van den}. */
    PARTICLE,
    LAST,
    SUFFIX
}
