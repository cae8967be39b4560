package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.map.phone.PhonePart;
import com.isendu.contactimport.internal.map.phone.PhoneParts;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Proposes columns with a part of a phone number only together with the column of the number. */
final class PhonePartGuesses {

    private static final double LIKELY = 0.8;
    private static final double HALF = 0.5;

    private final List<List<String>> samples;
    private final Map<Integer, PhonePart> parts = new TreeMap<>();

    private PhonePartGuesses(List<List<String>> samples) {
        this.samples = samples;
    }

    /** Looks at the headers and the cells of all columns. */
    static PhonePartGuesses of(List<Column> columns, List<List<String>> samples) {
        PhonePartGuesses found = new PhonePartGuesses(samples);
        for (int place = 0; place < columns.size(); place++) {
            PhonePart part = PhoneParts.of(
                    columns.get(place).name(), CellSample.of(place, samples).cells());
            if (part != null) {
                found.parts.put(place, part);
            }
        }
        return found;
    }

    /** Returns whether a column may contain a part of a number, and so neither a country nor a whole number. */
    boolean arePart(int place) {
        return parts.containsKey(place);
    }

    /**
     * Returns the columns to propose in addition to those of the numbers.
     *
     * @param numbers the places of the columns that are proposed for the phone
     */
    List<Guess> beside(Set<Integer> numbers) {
        return parts.keySet().stream()
                .filter(place -> !numbers.isEmpty() && belongs(place, numbers))
                .map(place -> Guess.plain(place, ContactField.PHONE, LIKELY, Kind.PHONE_PART))
                .toList();
    }

    private boolean belongs(int place, Set<Integer> numbers) {
        boolean before = numbers.contains(place + 1);
        return switch (Objects.requireNonNull(parts.get(place))) {
            case CALLING_CODE, CALLING_OR_AREA_CODE -> true;
            // Numbers of countries have three digits too: they have no plus and stand with the address.
            case COUNTRY_OR_CALLING_CODE ->
                before || CellSample.of(place, samples).share(PhoneParts::isSurelyCode) >= HALF;
            case AREA_CODE -> before || (arePart(place + 1) && numbers.contains(place + 2));
            case EXTENSION -> numbers.contains(place - 1);
        };
    }
}
