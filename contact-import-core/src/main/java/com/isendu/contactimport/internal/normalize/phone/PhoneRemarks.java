package com.isendu.contactimport.internal.normalize.phone;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.LocaleNames;
import com.isendu.contactimport.internal.normalize.cell.WordLists;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Detects remarks in a cell that the number is old, wrong or not a phone number. Even a well-formed number may then
 * belong to a stranger.
 */
final class PhoneRemarks {

    private static final Map<String, String> PHRASES =
            WordLists.read(PhoneRemarks.class::getResourceAsStream, "phone-remarks.txt");
    private static final Pattern NOT_TO_USE = anyOf("not to use");
    private static final Pattern NO_PHONE = anyOf("no phone");
    /** {@code ex 333 …} belongs to another person by now; {@code ex moglie} may be called. */
    private static final Pattern FORMER = Pattern.compile(" ex \\d");
    /** A fax next to another number; {@code Tel./Fax} means both. */
    private static final Pattern FAX = Pattern.compile(
            "(?<!\\p{L}[/&., +-]{0,3})(?:tele)?fax[.: ]*[+(]?\\d(?:[\\d ().]|[/-](?=\\d)(?<=\\d[/-]))*",
            Pattern.CASE_INSENSITIVE);

    private PhoneRemarks() {}

    /** Returns why the number must not be used, or null if there is no such remark. */
    static @Nullable ErrorCode fault(String clean) {
        if (clean.codePoints().noneMatch(Character::isLetter)) {
            return null;
        }
        String words = ' ' + LocaleNames.fold(clean) + ' ';
        if (NOT_TO_USE.matcher(words).find() || FORMER.matcher(words).find()) {
            return ErrorCode.PHONE_NOT_TO_USE;
        }
        return NO_PHONE.matcher(words).find() ? ErrorCode.PHONE_NOT_A_NUMBER : null;
    }

    /** Returns the text without the fax numbers, if there is another number. */
    static String withoutFax(String clean) {
        if (clean.indexOf('x') < 0 && clean.indexOf('X') < 0) {
            return clean;
        }
        String without = FAX.matcher(clean).replaceAll(" ; ");
        return PhoneReader.digits(without).length() < PhoneReader.MIN_DIGITS ? clean : without;
    }

    private static Pattern anyOf(String heading) {
        return Pattern.compile(PHRASES.entrySet().stream()
                .filter(phrase -> phrase.getValue().equals(heading))
                .map(phrase -> Pattern.quote(phrase.getKey()))
                .collect(Collectors.joining("|", " (?:", ") ")));
    }
}
