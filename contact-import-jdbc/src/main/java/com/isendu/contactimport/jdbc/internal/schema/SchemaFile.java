package com.isendu.contactimport.jdbc.internal.schema;

import com.isendu.contactimport.jdbc.internal.table.ColumnKind;
import com.isendu.contactimport.jdbc.internal.table.ColumnShape;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import com.isendu.contactimport.jdbc.internal.table.TableShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema file of the jar: its statements and the tables that they create. */
public final class SchemaFile {

    /** The table of contacts in the file. */
    static final String CONTACTS = TableNames.DEFAULT_PREFIX + "_contact";

    private static final Pattern TABLE = Pattern.compile("^CREATE TABLE (?:IF NOT EXISTS )?(\\w+) \\(");
    private static final Pattern COLUMN =
            Pattern.compile("(?m)^ +(?!CONSTRAINT|INDEX)(\\w+) (\\w+)(?:\\((\\d+)\\))?(.*?),?$");
    private static final Pattern KEY = Pattern.compile("(?:PRIMARY KEY|UNIQUE) \\(([\\w, ]+)\\)");
    private static final Set<String> TEXTS = Set.of("VARCHAR", "CHAR", "TEXT", "LONGTEXT");

    private final String script;

    private SchemaFile(String script) {
        this.script = script;
    }

    /** Returns the file of that name in the jar. */
    static SchemaFile of(String name) {
        try (InputStream in = Objects.requireNonNull(SchemaFile.class.getResourceAsStream(name), name)) {
            return new SchemaFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements() {
        return Arrays.stream(script.replaceAll("(?m)^\\s*--.*\\R", "").split(";", -1))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    /** Whether a statement is about the table of contacts. */
    static boolean isAboutContacts(String statement) {
        ColumnChange change = ColumnChange.of(statement);
        return CONTACTS.equals(change == null ? tableOf(statement) : change.table());
    }

    /**
     * Adds to the tables those that the file makes, and changes in these the columns that it changes, by the names they
     * have in the file.
     */
    void addTo(Map<String, TableShape> tables) {
        for (String statement : statements()) {
            String table = tableOf(statement);
            ColumnChange change = ColumnChange.of(statement);
            if (table != null) {
                tables.put(table, new TableShape(columns(statement), keys(statement)));
            } else if (change != null) {
                tables.computeIfPresent(change.table(), (name, shape) -> change.appliedTo(shape));
            }
        }
    }

    private static @Nullable String tableOf(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? table.group(1) : null;
    }

    /** Returns the columns that the lines of a definition make. */
    static Map<String, ColumnShape> columns(String statement) {
        Map<String, ColumnShape> columns = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(statement);
        while (column.find()) {
            boolean text = TEXTS.contains(column.group(2));
            int length = text && column.group(3) != null ? Integer.parseInt(column.group(3)) : 0;
            boolean nullable = !column.group(4).contains("NOT NULL");
            columns.put(
                    column.group(1),
                    new ColumnShape(
                            text ? ColumnType.text(length) : ColumnType.of(ColumnKind.OTHER, column.group(2), 0),
                            nullable,
                            column.group(4).contains("DEFAULT")));
        }
        return columns;
    }

    private static Set<List<String>> keys(String statement) {
        return KEY.matcher(statement)
                .results()
                .map(key -> List.of(key.group(1).split(", ", -1)))
                .collect(Collectors.toSet());
    }
}
