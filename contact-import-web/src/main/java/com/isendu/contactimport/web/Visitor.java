package com.isendu.contactimport.web;

import com.isendu.contactimport.options.ImportOptions;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person who sends a request to the pages, as identified by the host. Immutable and thread-safe;
 * {@link #toString()} shows neither account nor name.
 *
 * @param options the initial options of each import, such as account, custom fields and default country. The visitor's
 *     choices on the pages are added to them; mapping, consent, error CSV, listener and language are ignored
 * @param name the name of the person who confirms consents, as the host names people; empty to let the pages ask for it
 * @param language the language of the pages; null for that of the browser. The pages are in English if they lack the
 *     language
 * @param statement the statement to confirm before an import
 */
public record Visitor(
        ImportOptions options, String name, @Nullable Locale language, ConsentStatement statement) {

    /** Rejects null, except for the language. */
    public Visitor {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statement, "statement");
    }

    /**
     * Returns a visitor with the language of the browser and the default statement.
     *
     * @param options the initial options of each import, including the account
     * @return the visitor, without a name
     */
    public static Visitor of(ImportOptions options) {
        return new Visitor(options, "", null, ConsentStatement.DEFAULT);
    }

    /**
     * Returns a copy with a name.
     *
     * @param value a user name or an e-mail address; empty to let the pages ask for it
     * @return the visitor
     */
    public Visitor named(String value) {
        return new Visitor(options, value, language, statement);
    }

    /**
     * Returns a copy with a language.
     *
     * @param value the language; null for that of the browser
     * @return the visitor
     */
    public Visitor in(@Nullable Locale value) {
        return new Visitor(options, name, value, statement);
    }

    /**
     * Returns a copy with a statement.
     *
     * @param value the statement to confirm before an import
     * @return the visitor
     */
    public Visitor confirming(ConsentStatement value) {
        return new Visitor(options, name, language, value);
    }

    String account() {
        return options.account();
    }

    @Override
    public String toString() {
        return "Visitor";
    }
}
