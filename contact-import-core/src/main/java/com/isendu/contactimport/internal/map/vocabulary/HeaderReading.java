package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A header split into phrases of the vocabulary, from the left, the longest first.
 */
public final class HeaderReading {

    private static final String WORK = "work";
    private static final int LONGEST_PHRASE = 6;
    /** One, and in paths such as {@code addresses/0/phone} nought. */
    private static final Set<String> FIRST = Set.of("0", "1");

    private static final Set<Sense> OF_SOMEBODY =
            EnumSet.of(Sense.PERSON, Sense.CONTACT_PERSON, Sense.CUSTOMER, Sense.FILLER);
    private static final Set<ContactField> OF_PERSON = EnumSet.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.PHONE,
            ContactField.EMAIL);
    private static final Set<Sense> RULING_OUT = EnumSet.of(Sense.ALTERNATIVE, Sense.FAX, Sense.NEVER);
    private static final Set<Sense> NAMING = EnumSet.of(Sense.BARE_NAME, Sense.PERSON, Sense.CONTACT_PERSON);

    private final Vocabulary vocabulary;
    private final List<Term> fieldTerms = new ArrayList<>();
    private final List<Term> bracketedTerms = new ArrayList<>();
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
        List<String> rest = words.stream().filter(word -> !FIRST.contains(word)).toList();
        int at = 0;
        while (at < rest.size()) {
            at += readPhrase(rest.subList(at, rest.size()));
        }
    }

    private int readPhrase(List<String> words) {
        phrases++;
        ordinalLast = false;
        for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 0; length--) {
            if (takePhrase(words.subList(0, length))) {
                return length;
            }
        }
        takeCompound(words.get(0));
        return 1;
    }

    private boolean takePhrase(List<String> words) {
        String phrase = HeaderWords.squash(words);
        Term term = vocabulary.find(phrase);
        if (term == null && isNumberWithin(words)) {
            phrase = HeaderWords.squash(
                    words.stream().filter(word -> !isNumber(word)).toList());
            term = vocabulary.find(phrase);
            ordinal = term == null
                    ? ordinal
                    : words.stream().filter(HeaderReading::isNumber).findFirst().orElseThrow();
        }
        if (term == null) {
            return false;
        }
        take(term);
        takeWhose(term, phrase);
        return true;
    }

    // "E-mail 2 address"
    private static boolean isNumberWithin(List<String> words) {
        return words.stream().anyMatch(HeaderReading::isNumber)
                && !isNumber(words.get(0))
                && !isNumber(words.get(words.size() - 1));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
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

    // "Address / Phone"
    private boolean isAddressFirst() {
        return !fieldTerms.isEmpty() && fieldTerms.get(0).field() == ContactField.ADDRESS;
    }

    // "Billing address first name": which of several is meant, not what.
    private void dropAddressOfPerson() {
        boolean ofPerson = senses.contains(Sense.BARE_NAME) || fields.stream().anyMatch(OF_PERSON::contains);
        if (ofPerson && (!places.isEmpty() || isAddressFirst())) {
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
        if (isNumber(word)) {
            ordinal = word;
            ordinalLast = true;
        } else {
            unknown++;
        }
    }

    // Words in brackets qualify the others: they may name a place or rule the column out; unknown ones are ignored.
    private void readBracketed(List<String> words) {
        HeaderReading aside = new HeaderReading(vocabulary);
        aside.read(words);
        places.addAll(aside.places);
        takeBracketedFields(aside);
        aside.senses.stream().filter(RULING_OUT::contains).forEach(senses::add);
        if (!aside.ordinal.isEmpty()) {
            ordinal = aside.ordinal;
            ordinalLast = true;
        }
        phrases += aside.phrases;
        unknownAside = aside.unknown;
    }

    // "Telephone (company)": that of the place of work.
    private void takeBracketedFields(HeaderReading aside) {
        bracketedTerms.addAll(aside.fieldTerms);
        if (!fields.isEmpty() && aside.fields.equals(EnumSet.of(ContactField.COMPANY))) {
            places.add(WORK);
        } else {
            bracketed.addAll(aside.fields);
        }
    }

    /**
     * Returns this reading as the last step of a path whose group names another person; empty if the group is the
     * contact.
     */
    HeaderReading under(String group) {
        phrases++;
        if (!group.isEmpty()) {
            whose.add(group);
        }
        return this;
    }

    /** Returns whether the header is a full name or an unspecific name. */
    boolean isOfName() {
        return !has(Sense.NEVER)
                && unknown == 0
                && (fields.equals(EnumSet.of(ContactField.FULL_NAME)) || (fields.isEmpty() && has(Sense.BARE_NAME)));
    }

    /** Returns whether no word of the header is known. */
    boolean saysNothing() {
        return senses.isEmpty() && unknown > 0;
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

    /** Returns whether every word inside brackets is known. */
    public boolean knowsBracketed() {
        return unknownAside == 0;
    }

    public boolean has(Sense sense) {
        return senses.contains(sense);
    }

    /** Returns the words that say whose it is, or nothing: those of two headers about one person are the same. */
    public Set<String> whose() {
        return whose;
    }

    /** Returns the kind of address or phone, in a fixed order; empty if unspecific. */
    public String where() {
        return String.join(" ", places);
    }

    public int unknown() {
        return unknown;
    }

    /** Returns the number other than 1 that distinguishes this column from similar ones; empty if there is none. */
    public String ordinal() {
        return ordinal;
    }

    /** Returns whether the number ends the header, as in {@code Street 2} and unlike {@code Address 2 City}. */
    public boolean ordinalLast() {
        return ordinalLast;
    }

    /** Returns whether the whole header is one phrase of the vocabulary. */
    public boolean isOnePhrase() {
        return phrases == 1;
    }

    public boolean preferred() {
        return Stream.concat(fieldTerms.stream(), bracketedTerms.stream()).anyMatch(Term::preferred);
    }

    /** Returns whether the header is that of a phone that cannot be a mobile one. */
    public boolean landline() {
        return Stream.concat(fieldTerms.stream(), bracketedTerms.stream()).anyMatch(Term::landline);
    }

    /** Returns the language of the phrase that names the field, as a BCP 47 tag; empty when none does. */
    public String language() {
        return fieldTerms.isEmpty() ? "" : fieldTerms.get(0).language();
    }
}
