package com.isendu.contactimport.internal.normalize.name;

/** The role of a word in a full name. */
enum NamePart {
    TITLE,
    FIRST,
    /** Particles after the first name that belong before the surname: {@code Berg, Jan van den}. */
    PARTICLE,
    LAST,
    SUFFIX
}
