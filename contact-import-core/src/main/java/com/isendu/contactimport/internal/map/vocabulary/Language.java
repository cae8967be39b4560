package com.isendu.contactimport.internal.map.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Set;

/**
 * A language that headers are written in.
 *
 * @param code a BCP 47 tag
 * @param scripts the scripts that only this language and few others are written in
 */
record Language(String code, Set<UnicodeScript> scripts) {

    Language {
        scripts = Set.copyOf(scripts);
    }

    boolean isWrittenIn(Set<UnicodeScript> present) {
        return !Collections.disjoint(scripts, present);
    }
}
