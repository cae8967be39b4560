package com.isendu.contactimport.internal.read.otherfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises text formats by their beginning. The criteria are strict enough that a contact file does not match by
 * chance.
 */
final class TextFormats {

    private static final int LINES = 400;
    private static final Pattern VCARD = Pattern.compile("(?i)BEGIN:VCARD\\s*");
    private static final Pattern ICALENDAR = Pattern.compile("(?i)BEGIN:VCALENDAR\\s*");
    private static final Pattern LDIF_ENTRY = Pattern.compile("(?i)dn::? ?\\S.*");
    private static final Pattern LDIF_VERSION = Pattern.compile("(?i)version: *1\\s*");
    private static final Pattern SQL_COMMENT = Pattern.compile("(--|#|/\\*).*|.*\\*/;?\\s*|");
    private static final Pattern SQL = Pattern.compile("(?i)(INSERT (IGNORE )?INTO|REPLACE INTO|DELETE FROM) +\\S+.*"
            + "|CREATE (TEMPORARY )?(TABLE|DATABASE|SCHEMA|SEQUENCE|EXTENSION|VIEW|INDEX|TYPE)\\b.+"
            + "|(DROP|ALTER|LOCK|TRUNCATE) TABLES?\\b.+"
            + "|COPY \\S+ *(\\(.*)?FROM stdin.*"
            + "|(BEGIN|START) TRANSACTION\\s*;.*|PRAGMA \\w+.*"
            + "|SET [\\w@. ]+ *= *[^;]+;.*|SET NAMES .*|USE [`\"\\[\\w]+[^;]*;.*");

    private TextFormats() {}

    static Optional<OtherFile> kindOf(String start, boolean whole) {
        Optional<OtherFile> markup = FileSignatures.markup(start);
        if (markup.isPresent()) {
            return markup;
        }
        if (JsonText.is(start, whole)) {
            return Optional.of(OtherFile.JSON);
        }
        List<String> lines = start.lines().limit(LINES).toList();
        List<String> filled = filled(lines);
        OtherFile kind = ofFirstLine(filled);
        if (kind == null && MailText.is(lines)) {
            kind = OtherFile.MAIL;
        }
        return kind == null ? PrintedTable.kindOf(filled) : Optional.of(kind);
    }

    private static List<String> filled(List<String> lines) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                filled.add(line);
            }
        }
        return filled;
    }

    private static @Nullable OtherFile ofFirstLine(List<String> filled) {
        String first = filled.isEmpty() ? "" : filled.get(0).strip();
        if (VCARD.matcher(first).matches()) {
            return OtherFile.VCARD;
        }
        if (ICALENDAR.matcher(first).matches()) {
            return OtherFile.ICALENDAR;
        }
        if (LDIF_ENTRY.matcher(firstBehindLdifComments(filled)).matches()) {
            return OtherFile.LDIF;
        }
        return SQL.matcher(firstBehindSqlComments(filled)).matches() ? OtherFile.SQL : null;
    }

    private static String firstBehindLdifComments(List<String> filled) {
        for (String unstripped : filled) {
            String line = unstripped.strip();
            if (!line.startsWith("#") && !LDIF_VERSION.matcher(line).matches()) {
                return line;
            }
        }
        return "";
    }

    private static String firstBehindSqlComments(List<String> filled) {
        for (String unstripped : filled) {
            String line = unstripped.strip();
            if (!SQL_COMMENT.matcher(line).matches()) {
                return line;
            }
        }
        return "";
    }
}
