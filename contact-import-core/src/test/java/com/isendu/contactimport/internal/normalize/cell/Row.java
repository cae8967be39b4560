package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.HabitLearner;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row to normalise, and what a normaliser is told of its import; fields are mapped in the order they are set. */
public final class Row {

    private final Map<Field, String> cells = new LinkedHashMap<>();
    private final Set<Field> blankButMapped = new HashSet<>();
    private String defaultCountry;
    private boolean numberInAddress = true;
    private String datePattern;
    private Character tagSeparator;
    private final Map<Integer, PhoneHabit> phones = new LinkedHashMap<>();
    private final Map<Field, List<String>> samples = new LinkedHashMap<>();
    private boolean splitNames = true;
    private boolean capitalizeNames;
    private boolean drops;
    private LocalDate today = LocalDate.of(2026, 11, 29);

    private Row() {}

    public static Row of(Field field, String cell) {
        return new Row().and(ContactField.EMAIL, "anna@neri.example").and(field, cell);
    }

    public static Row blank() {
        return new Row().mapped(ContactField.EMAIL);
    }

    public Row and(Field field, String cell) {
        cells.put(field, cell);
        return this;
    }

    public Row mapped(Field field) {
        blankButMapped.add(field);
        return this;
    }

    public Row defaultCountry(String country) {
        this.defaultCountry = country;
        return this;
    }

    public Row numberIsColumn() {
        this.numberInAddress = false;
        return mapped(ContactField.HOUSE_NUMBER);
    }

    public Row wholeNames() {
        this.splitNames = false;
        return this;
    }

    public Row capitalizesNames() {
        this.capitalizeNames = true;
        return this;
    }

    public Row datePattern(String pattern) {
        this.datePattern = pattern;
        return this;
    }

    public Row tagSeparator(char separator) {
        this.tagSeparator = separator;
        return this;
    }

    /** What else the first rows hold in a field. */
    public Row among(Field field, String... cells) {
        samples.put(field, List.of(cells));
        return this;
    }

    /** How the numbers of the column are written that comes behind the e-mail. */
    public Row phones(PhoneHabit habit) {
        phones.put(1, habit);
        return this;
    }

    public Row today(String day) {
        this.today = LocalDate.parse(day);
        return this;
    }

    public Row dropsInvalid() {
        this.drops = true;
        return this;
    }

    public Candidate normalize() {
        Set<Field> mapped = new HashSet<>(cells.keySet());
        mapped.addAll(blankButMapped);
        List<CustomField> custom = cells.keySet().stream()
                .filter(CustomField.class::isInstance)
                .map(CustomField.class::cast)
                .toList();
        FieldSlots slots = new FieldSlots(custom, Set.of(), drops, List.of());
        Candidate candidate =
                new Candidate(new SourceRecord(new RowPosition(1, 2, 2), List.copyOf(cells.values())), slots);
        int column = 0;
        for (Map.Entry<Field, String> cell : cells.entrySet()) {
            candidate.set(cell.getKey(), cell.getValue(), column++);
        }
        new Normalizer(new NormalizeSettings(
                        slots,
                        mapped,
                        defaultCountry,
                        numberInAddress,
                        splitNames,
                        capitalizeNames,
                        datePattern,
                        tagSeparator,
                        HabitLearner.learn(samples).and(phoneHabits()),
                        today))
                .normalize(candidate);
        return candidate;
    }

    private Map<String, String> phoneHabits() {
        return phones.isEmpty()
                ? Map.of()
                : cells.keySet().stream()
                        .filter(field -> field.type() == FieldType.PHONE)
                        .collect(Collectors.toMap(Field::key, field -> PhoneHabit.word(phones)));
    }

    /** The value of a field, or the code of its first problem, or an empty text. */
    public String result(Field field) {
        Candidate candidate = normalize();
        String value = candidate.value(field);
        List<String> codes = codes(candidate.errors(), field);
        return value != null ? value : codes.isEmpty() ? "" : codes.get(0);
    }

    public static List<String> codes(List<RowError> problems, Field field) {
        return problems.stream()
                .filter(problem -> field.key().equals(problem.field()))
                .map(problem -> problem.code().value())
                .toList();
    }
}
