package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.output.Texts;
import java.util.Iterator;
import java.util.Locale;

/**
 * The languages that {@code --locale} offers; there is a language where there is a file of texts. The files are looked
 * for when the help is printed, not at each start.
 */
final class LanguageNames implements Iterable<String> {

    LanguageNames() {}

    @Override
    public Iterator<String> iterator() {
        return Texts.languages().stream().map(Locale::toLanguageTag).iterator();
    }
}
