package com.isendu.contactimport.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the tables are called, qualified by their schema where one is configured.
 *
 * @param schema the schema, or null for the one that the connection is in
 * @param prefix what all names begin with
 */
record TableNames(@Nullable String schema, String prefix) {

    /** The prefix of the names in the schema files. */
    static final String DEFAULT_PREFIX = "contact_import";

    private static final Pattern TABLE =
            Pattern.compile("\\b" + DEFAULT_PREFIX + "_(contact|run|batch|error|change|suppression|mapping|schema)\\b");
    private static final Pattern KEY = Pattern.compile("\\b" + DEFAULT_PREFIX + "_(?=\\w+_(?:pk|uk)\\b)");

    String contact() {
        return qualified("contact");
    }

    String run() {
        return qualified("run");
    }

    String batch() {
        return qualified("batch");
    }

    String error() {
        return qualified("error");
    }

    String change() {
        return qualified("change");
    }

    String suppression() {
        return qualified("suppression");
    }

    String mapping() {
        return qualified("mapping");
    }

    String version() {
        return qualified("schema");
    }

    /** A statement of a schema file, with these names in place of the default ones. */
    String in(String statement) {
        String renamed = KEY.matcher(statement).replaceAll(Matcher.quoteReplacement(prefix + "_"));
        return TABLE.matcher(renamed).replaceAll(match -> Matcher.quoteReplacement(qualified(match.group(1))));
    }

    private String qualified(String table) {
        String name = prefix + "_" + table;
        return schema == null ? name : schema + "." + name;
    }
}
