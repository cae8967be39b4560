package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.web.html.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that are imported, or left out, although something may be wrong with them: nobody learns of them from the
 * rows in error.
 *
 * @param words the language
 * @param counts how many warnings of each code there are
 */
record ValueWarnings(Words words, Map<ErrorCode, Long> counts) {

    /** Those with a text, the gravest first. */
    private static final List<ErrorCode> SHOWN = List.of(
            ErrorCode.VALUE_DROPPED,
            ErrorCode.POSTCODE_ZERO_LOST,
            ErrorCode.EMAIL_DOMAIN_SUSPECTED,
            ErrorCode.TEXT_DAMAGED,
            ErrorCode.PLACEHOLDER_SUSPECTED,
            ErrorCode.POSTCODE_SUSPECTED,
            ErrorCode.PROVINCE_SUSPECTED,
            ErrorCode.VAT_NUMBER_SUSPECTED,
            ErrorCode.MULTIPLE_EMAILS,
            ErrorCode.PHONE_OPTED_OUT);

    /** How many there are, and what is to be done about them; empty if there are none. */
    Optional<Element> details() {
        List<ErrorCode> found = SHOWN.stream().filter(counts::containsKey).toList();
        long all = found.stream().mapToLong(this::count).sum();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(element("details")
                        .attribute("id", "values-to-check")
                        .with(
                                element("summary").with(words.say("warned.title", all)),
                                element("ul")
                                        .with(found.stream().map(this::line).toList())));
    }

    private long count(ErrorCode code) {
        return counts.getOrDefault(code, 0L);
    }

    private Element line(ErrorCode code) {
        return element("li")
                .attribute("data-code", code.value())
                .with(words.say("warned." + code.value(), count(code)));
    }
}
