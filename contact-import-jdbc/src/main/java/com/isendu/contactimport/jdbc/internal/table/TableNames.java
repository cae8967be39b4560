package com.isendu.contactimport.jdbc.internal.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the tables, qualified with the schema if one is configured.
 *
 * @param schema the schema, or null for the current schema of the connection
 * @param prefix the prefix of all names
 */
public record TableNames(@Nullable String schema, String prefix) {

    /** The prefix of the names in the schema files. */
    public static final String DEFAULT_PREFIX = "contact_import";

    private static final Pattern TABLE = Pattern.compile(
            "\\b" + DEFAULT_PREFIX + "_(contact|run|batch|error|change|suppression|mapping|job|task|upload|schema)\\b");
    private static final Pattern KEY = Pattern.compile("\\b" + DEFAULT_PREFIX + "_(?=\\w+_(?:pk|uk|ix)\\b)");

    String contact() {
        return qualified("contact");
    }

    public String run() {
        return qualified("run");
    }

    public String batch() {
        return qualified("batch");
    }

    public String error() {
        return qualified("error");
    }

    public String change() {
        return qualified("change");
    }

    public String suppression() {
        return qualified("suppression");
    }

    public String mapping() {
        return qualified("mapping");
    }

    public String job() {
        return qualified("job");
    }

    public String task() {
        return qualified("task");
    }

    public String upload() {
        return qualified("upload");
    }

    public String version() {
        return qualified("schema");
    }

    /** Returns a statement of a schema file, with these names in place of the default ones. */
    public String in(String statement) {
        if (schema == null && prefix.equals(DEFAULT_PREFIX)) {
            return statement;
        }
        String renamed = KEY.matcher(statement).replaceAll(Matcher.quoteReplacement(prefix + "_"));
        return TABLE.matcher(renamed).replaceAll(match -> Matcher.quoteReplacement(qualified(match.group(1))));
    }

    private String qualified(String table) {
        String name = prefix + "_" + table;
        return schema == null ? name : schema + "." + name;
    }
}
