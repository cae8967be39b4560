package com.isendu.contactimport.internal.read.otherfile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises an e-mail or a mailbox by its first header fields. Other files that start with names and colons have no
 * fields specific to e-mail.
 */
final class MailText {

    private static final Pattern BOX = Pattern.compile("From \\S+ +(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*\\d{4}.*");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(\\s.*)?");
    /** What only mails have. */
    private static final Set<String> OWN = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "delivered-to",
            "dkim-signature",
            "content-transfer-encoding",
            "x-mozilla-status",
            "x-gm-thrid");

    private static final Set<String> SENT = Set.of("from", "subject");

    private MailText() {}

    static boolean is(List<String> lines) {
        List<String> head = lines.stream().dropWhile(String::isBlank).toList();
        if (head.isEmpty()) {
            return false;
        }
        return BOX.matcher(head.get(0)).matches() || beginsWithFields(head);
    }

    private static boolean beginsWithFields(List<String> lines) {
        Set<String> names = new HashSet<>();
        String sender = "";
        for (String line : lines.stream().takeWhile(line -> !line.isBlank()).toList()) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String name = field.group(1).toLowerCase(Locale.ROOT);
                names.add(name);
                sender = name.equals("from") ? line : sender;
            } else if (names.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
                return false;
            }
        }
        boolean own = names.stream().anyMatch(OWN::contains);
        return names.size() > 1 && (own || (names.containsAll(SENT) && sender.indexOf('@') >= 0));
    }
}
