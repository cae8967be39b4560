package com.isendu.contactimport.web;

import com.isendu.contactimport.options.ImportOptions;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a request to the pages comes from, as the host knows them. Immutable and thread-safe; {@link #toString()} shows
 * neither account nor name.
 *
 * @param options what each import of theirs begins with: account, custom fields, default country and so on. What they
 *     choose on the pages comes on top; mapping, consent, error CSV, listener and language do not matter
 * @param name who confirms the consents, in the host's terms; empty where the pages have to ask for it
 * @param language the language of the pages; null for the one that the browser asks for. Where the pages do not have it
 *     they are in English
 * @param statement what they confirm before an import
 */
public record Visitor(
        ImportOptions options, String name, @Nullable Locale language, ConsentStatement statement) {

    /** Checks that nothing is missing. */
    public Visitor {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statement, "statement");
    }

    /**
     * Returns a visitor whose browser says the language, who confirms the statement of the pages.
     *
     * @param options what each import begins with, with the account
     * @return the visitor, without a name
     */
    public static Visitor of(ImportOptions options) {
        return new Visitor(options, "", null, ConsentStatement.DEFAULT);
    }

    /**
     * Returns the same visitor with a name.
     *
     * @param value a user name or an e-mail address; empty where the pages have to ask for it
     * @return the visitor
     */
    public Visitor named(String value) {
        return new Visitor(options, value, language, statement);
    }

    /**
     * Returns the same visitor with a language.
     *
     * @param value the language; null for the one that the browser asks for
     * @return the visitor
     */
    public Visitor in(@Nullable Locale value) {
        return new Visitor(options, name, value, statement);
    }

    /**
     * Returns the same visitor with a statement.
     *
     * @param value what they confirm before an import
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
