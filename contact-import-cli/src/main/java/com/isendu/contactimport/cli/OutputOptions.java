package com.isendu.contactimport.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** In which form and language a command reports its result. */
final class OutputOptions {

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            completionCandidates = LanguageNames.class,
            description = "Language of messages and of the error CSV: ${COMPLETION-CANDIDATES}. Default: en.")
    private String language = "en";

    @Option(names = "--json", description = "One line of JSON instead of text. Default: text.")
    private boolean json;

    OutputOptions() {}

    Locale locale() {
        return locale(language);
    }

    static Locale locale(String language) {
        return Locale.forLanguageTag(language.replace('_', '-'));
    }

    boolean json() {
        return json;
    }
}
