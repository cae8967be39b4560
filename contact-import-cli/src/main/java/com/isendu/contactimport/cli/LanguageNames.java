package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.output.Texts;
import java.util.ArrayList;
import java.util.Locale;

/** The languages that {@code --locale} offers; there is a language where there is a file of texts. */
final class LanguageNames extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    LanguageNames() {
        super(Texts.languages().stream().map(Locale::toLanguageTag).toList());
    }
}
