package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A header cut into the phrases of the vocabulary, the longest first from the left.
 */
public final class HeaderReading {

    private static final int LONGEST_PHRASE = 6;
    private static final String FIRST = "1";
    private static final Set<Sense> OF_SOMEBODY =
            EnumSet.of(Sense.PERSON, Sense.CONTACT_PERSON, Sense.CUSTOMER, Sense.FILLER);
    private static final Set<ContactField> OF_PERSON = EnumSet.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.PHONE,
            ContactField.EMAIL);
    private static final Set<Sense> NAMING = EnumSet.of(Sense.BARE_NAME, Sense.PERSON, Sense.CONTACT_PERSON);

    private final Vocabulary vocabulary;
    private final List<Term> fieldTerms = new ArrayList<>();
    private final Set<ContactField> fields = EnumSet.noneOf(ContactField.class);
    private final Set<ContactField> inAddress = EnumSet.noneOf(ContactField.class);
    private final Set<ContactField> bracketed = EnumSet.noneOf(ContactField.class);
    private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
    private final Set<String> whose = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();
    private int unknown;
    private int unknownAside;
    private int phrases;
    private String ordinal = "";
    private boolean ordinalLast;

    private HeaderReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static HeaderReading of(String header, Vocabulary vocabulary) {
        HeaderReading reading = new HeaderReading(vocabulary);
        HeaderWords words = HeaderWords.of(header);
        reading.read(words.outside());
        reading.readBracketed(words.inside());
        reading.dropAddressOfPerson();
        return reading;
    }

    private void read(List<String> words) {
        List<String> rest = words.stream().filter(word -> !word.equals(FIRST)).toList();
        int at = 0;
        while (at < rest.size()) {
            at += readPhrase(rest.subList(at, rest.size()));
        }
    }

    private int readPhrase(List<String> words) {
        phrases++;
        ordinalLast = false;
        for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 0; length--) {
            String phrase = HeaderWords.squash(words.subList(0, length));
            Term term = vocabulary.find(phrase);
            if (term != null) {
                take(term);
                takeWhose(term, phrase);
                return length;
            }
        }
        takeCompound(words.get(0));
        return 1;
    }

    private void take(Term term) {
        senses.add(term.sense());
        ContactField field = term.field();
        if (field != null) {
            fields.add(field);
            fieldTerms.add(term);
        } else if (term.sense() == Sense.IN_ADDRESS) {
            inAddress.add(Objects.requireNonNull(term.fieldInAddress()));
            fieldTerms.add(term);
        } else if (term.sense() == Sense.PLACE) {
            places.add(term.key());
        } else if (NAMING.contains(term.sense())) {
            fieldTerms.add(term);
        }
    }

    // "Billing address first name": which of several is meant, not what.
    private void dropAddressOfPerson() {
        boolean ofPerson = senses.contains(Sense.BARE_NAME) || fields.stream().anyMatch(OF_PERSON::contains);
        if (!places.isEmpty() && ofPerson) {
            fields.remove(ContactField.ADDRESS);
        }
    }

    private void takeWhose(Term term, String phrase) {
        if (OF_SOMEBODY.contains(term.sense())) {
            whose.add(phrase);
        }
    }

    private void takeCompound(String word) {
        List<Term> parts = vocabulary.partsOf(word);
        parts.forEach(this::take);
        phrases += parts.isEmpty() ? 0 : 1;
        if (parts.isEmpty()) {
            takeUnknown(word);
        }
    }

    private void takeUnknown(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            ordinal = word;
            ordinalLast = true;
        } else {
            unknown++;
        }
    }

    // What stands in brackets qualifies: it may name a place or rule the column out, but an unknown word means nothing.
    private void readBracketed(List<String> words) {
        HeaderReading aside = new HeaderReading(vocabulary);
        aside.read(words);
        places.addAll(aside.places);
        bracketed.addAll(aside.fields);
        if (aside.senses.contains(Sense.NEVER)) {
            senses.add(Sense.NEVER);
        }
        if (!aside.ordinal.isEmpty()) {
            ordinal = aside.ordinal;
            ordinalLast = true;
        }
        phrases += aside.phrases;
        unknownAside = aside.unknown;
    }

    /** The fields named outside brackets. */
    public Set<ContactField> fields() {
        return fields;
    }

    /** The fields named outside brackets if the column stands among those of an address. */
    public Set<ContactField> fieldsInAddress() {
        return inAddress;
    }

    /** The fields named inside brackets. */
    public Set<ContactField> bracketed() {
        return bracketed;
    }

    /** Tells whether every word inside brackets is known. */
    public boolean knowsBracketed() {
        return unknownAside == 0;
    }

    public boolean has(Sense sense) {
        return senses.contains(sense);
    }

    /** The words that say whose it is, or nothing: those of two headers about one person are the same. */
    public Set<String> whose() {
        return whose;
    }

    /** Which address or phone it is, in a fixed order; empty when nothing is said. */
    public String where() {
        return String.join(" ", places);
    }

    public int unknown() {
        return unknown;
    }

    /** The number that tells this column from others of its kind, other than 1; empty when there is none. */
    public String ordinal() {
        return ordinal;
    }

    /** Tells whether the number ends the header, as in {@code Street 2} and unlike {@code Address 2 City}. */
    public boolean ordinalLast() {
        return ordinalLast;
    }

    /** Tells whether the whole header is one phrase of the vocabulary. */
    public boolean isOnePhrase() {
        return phrases == 1;
    }

    public boolean preferred() {
        return fieldTerms.stream().anyMatch(Term::preferred);
    }

    /** The language of the phrase that names the field, as a BCP 47 tag; empty when none does. */
    public String language() {
        return fieldTerms.isEmpty() ? "" : fieldTerms.get(0).language();
    }
}
