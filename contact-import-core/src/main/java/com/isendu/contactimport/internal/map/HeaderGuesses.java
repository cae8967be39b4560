package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.vocabulary.HeaderPaths;
import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.HeaderWords;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.internal.map.vocabulary.Vocabulary;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses fields by the headers, each alone and together with its neighbours. */
final class HeaderGuesses {

    private static final double WHOLE = 0.95;
    private static final double QUALIFIED = 0.85;
    private static final double WITH_UNKNOWN_WORDS = 0.5;
    private static final int MOST_UNKNOWN_WORDS = 2;
    private static final Set<ContactField> BEARS_UNKNOWN_WORDS =
            Set.of(ContactField.EMAIL, ContactField.PHONE, ContactField.ADDRESS, ContactField.CITY);

    private static final Set<Field> NAMES =
            Set.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.FULL_NAME);

    /** Where a name is that of a building or a branch, unlike the name in a billing address. */
    private static final Set<String> OF_A_PLACE = Set.of("home", "work");

    private final List<Column> columns;
    private final List<HeaderReading> readings;
    private final Map<String, CustomField> customFields;
    private final List<Guess> guesses = new ArrayList<>();

    private HeaderGuesses(List<Column> columns, FieldSlots slots) {
        this.columns = columns;
        this.customFields = byPhrase(slots);
        Vocabulary vocabulary = Vocabulary.forColumns(columns);
        this.readings = HeaderPaths.read(columns.stream().map(Column::name).toList(), vocabulary);
    }

    static HeaderGuesses of(List<Column> columns, FieldSlots slots) {
        HeaderGuesses headers = new HeaderGuesses(columns, slots);
        headers.guessAll();
        return headers;
    }

    List<Guess> guesses() {
        return guesses;
    }

    /** Returns the headers as they were read, in the order of the columns. */
    List<HeaderReading> readings() {
        return readings;
    }

    private void guessAll() {
        List<Integer> bareNames = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            Guess guess = guess(place);
            if (guess != null) {
                guesses.add(guess);
            } else if (isBareName(readings.get(place))) {
                bareNames.add(place);
            }
        }
        guesses.addAll(NameNeighbours.resolve(bareNames, readings, guesses));
        guesses.addAll(AddressNeighbours.guesses(readings, guesses));
        dropOtherParties();
    }

    // Drops fields of a recipient of a donation or a holder of an account if the person's own name or phone is present.
    private void dropOtherParties() {
        List<Guess> own = guesses.stream().filter(guess -> !isOtherParty(guess)).toList();
        boolean ownNames = own.stream().anyMatch(guess -> NAMES.contains(guess.field()));
        guesses.removeIf(guess -> isOtherParty(guess)
                && (NAMES.contains(guess.field())
                        ? ownNames
                        : own.stream().anyMatch(other -> other.field() == guess.field())));
    }

    private boolean isOtherParty(Guess guess) {
        HeaderReading reading = readings.get(guess.place());
        boolean alone = reading.isOnePhrase() && NAMES.contains(guess.field());
        return reading.has(Sense.PERSON) && (alone || FieldRules.SEVERAL_COLUMNS.contains(guess.field()));
    }

    private @Nullable Guess guess(int place) {
        CustomField custom = customFields.get(phrase(columns.get(place).name()));
        if (custom != null) {
            return Guess.plain(place, custom, WHOLE, Kind.OWN_FIELD);
        }
        HeaderReading reading = readings.get(place);
        ContactField field = FieldRules.field(reading);
        return field == null || !isBearable(field, reading) ? null : guess(place, field, reading);
    }

    private static boolean isBearable(ContactField field, HeaderReading reading) {
        return reading.unknown() == 0
                || (reading.unknown() <= MOST_UNKNOWN_WORDS && BEARS_UNKNOWN_WORDS.contains(field));
    }

    private Guess guess(int place, ContactField field, HeaderReading reading) {
        boolean needsEvidence = reading.unknown() > 0 && field == ContactField.EMAIL;
        return new Guess(
                place,
                field,
                confidence(reading),
                FieldRules.standing(field, reading),
                reading.where(),
                reading.whose(),
                false,
                needsEvidence,
                reason(reading));
    }

    private static double confidence(HeaderReading reading) {
        if (reading.unknown() > 0) {
            return WITH_UNKNOWN_WORDS;
        }
        return reading.isOnePhrase() ? WHOLE : QUALIFIED;
    }

    private static ProposalReason reason(HeaderReading reading) {
        Kind kind = reading.isOnePhrase() ? Kind.HEADER : Kind.HEADER_PART;
        return new ProposalReason(kind, Map.of("language", reading.language()), false);
    }

    private static boolean isBareName(HeaderReading reading) {
        return reading.has(Sense.BARE_NAME)
                && !reading.has(Sense.NEVER)
                && !OF_A_PLACE.contains(reading.where())
                && reading.fields().isEmpty()
                && reading.bracketed().isEmpty()
                && reading.unknown() == 0
                && reading.ordinal().isEmpty();
    }

    private static Map<String, CustomField> byPhrase(FieldSlots slots) {
        Map<String, CustomField> fields = new HashMap<>();
        for (Field field : slots.fields()) {
            if (field instanceof CustomField custom) {
                fields.putIfAbsent(phrase(custom.label()), custom);
                fields.putIfAbsent(phrase(custom.name()), custom);
                fields.putIfAbsent(phrase(custom.key()), custom);
            }
        }
        return fields;
    }

    private static String phrase(String text) {
        return HeaderWords.squash(HeaderWords.words(text));
    }
}
