package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replaces guesses by header with the fields of a well-known export layout. */
final class LayoutGuesses {

    private static final List<ExportLayout> LAYOUTS = LayoutFile.load();
    private static final double CERTAIN = 0.99;
    private static final double STEP = 0.01;

    private final ExportLayout layout;
    private final HeaderIndex headers;
    private final List<Guess> byHeader;

    private LayoutGuesses(ExportLayout layout, HeaderIndex headers, List<Guess> byHeader) {
        this.layout = layout;
        this.headers = headers;
        this.byHeader = byHeader;
    }

    /**
     * Returns the guesses of the layout and what is left of those by header; all of these where no layout is
     * recognised.
     */
    static List<Guess> overrule(List<Guess> byHeader, List<Column> columns) {
        HeaderIndex headers = new HeaderIndex(columns);
        return recognise(headers)
                .map(layout -> new LayoutGuesses(layout, headers, byHeader).settle())
                .orElse(byHeader);
    }

    private static Optional<ExportLayout> recognise(HeaderIndex headers) {
        return LAYOUTS.stream()
                .filter(layout -> layout.evidence(headers) > 0)
                .max(Comparator.comparingInt(layout -> layout.evidence(headers)));
    }

    private List<Guess> settle() {
        List<Guess> settled = new ArrayList<>(byHeader.stream()
                .filter(guess -> guess.field() instanceof CustomField)
                .toList());
        Set<Integer> taken = new HashSet<>(settled.stream().map(Guess::place).toList());
        layout.fields()
                .forEach((field, keys) -> guesses(field, keys)
                        .filter(guess -> !taken.contains(guess.place()))
                        .forEach(settled::add));
        Set<Field> fed = settled.stream().map(Guess::field).collect(Collectors.toSet());
        settled.forEach(guess -> taken.add(guess.place()));
        taken.addAll(places(layout.ignored()));
        byHeader.stream()
                .filter(guess -> !taken.contains(guess.place()) && isOpen(guess.field(), fed))
                .forEach(settled::add);
        return settled;
    }

    // The columns of an address belong together, so a layout with one of them defines all.
    private static boolean isOpen(Field field, Set<Field> fed) {
        boolean partOfAddress = FieldRules.ADDRESS_BLOCK.contains(field);
        boolean full = fed.contains(field) && !FieldRules.SEVERAL_COLUMNS.contains(field);
        return !full && !(partOfAddress && fed.contains(ContactField.ADDRESS));
    }

    private Stream<Guess> guesses(ContactField field, List<String> keys) {
        List<Integer> places = places(keys);
        return IntStream.range(0, places.size())
                .mapToObj(rank -> guess(places.get(rank), field, CERTAIN - rank * STEP));
    }

    private Guess guess(int place, ContactField field, double confidence) {
        return Guess.at(where(place), place, field, confidence, layout.reason());
    }

    private String where(int place) {
        return byHeader.stream()
                .filter(guess -> guess.place() == place)
                .map(Guess::where)
                .findFirst()
                .orElse("");
    }

    private List<Integer> places(List<String> keys) {
        return keys.stream().map(headers::place).filter(Objects::nonNull).toList();
    }
}
