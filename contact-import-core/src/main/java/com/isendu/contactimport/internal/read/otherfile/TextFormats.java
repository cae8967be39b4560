package com.isendu.contactimport.internal.read.otherfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells text files by how they begin. Each format asks for more than a contact file could have by chance. */
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
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        return ofFirstLine(filled)
                .or(() -> of(OtherFile.MAIL, lines, MailText::is))
                .or(() -> PrintedTable.kindOf(filled));
    }

    private static Optional<OtherFile> ofFirstLine(List<String> filled) {
        return of(OtherFile.VCARD, filled, begins(VCARD, line -> false))
                .or(() -> of(OtherFile.ICALENDAR, filled, begins(ICALENDAR, line -> false)))
                .or(() -> of(OtherFile.LDIF, filled, begins(LDIF_ENTRY, TextFormats::precedesLdif)))
                .or(() -> of(
                        OtherFile.SQL,
                        filled,
                        begins(SQL, line -> SQL_COMMENT.matcher(line).matches())));
    }

    private static boolean precedesLdif(String line) {
        return line.startsWith("#") || LDIF_VERSION.matcher(line).matches();
    }

    private static Predicate<List<String>> begins(Pattern pattern, Predicate<String> passed) {
        return lines -> lines.stream()
                .map(String::strip)
                .filter(line -> !passed.test(line))
                .findFirst()
                .filter(line -> pattern.matcher(line).matches())
                .isPresent();
    }

    private static Optional<OtherFile> of(OtherFile kind, List<String> lines, Predicate<List<String>> is) {
        return is.test(lines) ? Optional.of(kind) : Optional.empty();
    }
}
