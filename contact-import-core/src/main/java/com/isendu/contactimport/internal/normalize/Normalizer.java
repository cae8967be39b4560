package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.address.AddressNormalizer;
import com.isendu.contactimport.internal.normalize.address.HouseNumberNormalizer;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.CellMemo;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ExcelGuard;
import com.isendu.contactimport.internal.normalize.cell.HtmlEntities;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.Placeholder;
import com.isendu.contactimport.internal.normalize.cell.PlainText;
import com.isendu.contactimport.internal.normalize.cell.QuotedName;
import com.isendu.contactimport.internal.normalize.cell.TextDamage;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.date.DateNormalizer;
import com.isendu.contactimport.internal.normalize.date.DateOrder;
import com.isendu.contactimport.internal.normalize.date.DatePattern;
import com.isendu.contactimport.internal.normalize.email.EmailNormalizer;
import com.isendu.contactimport.internal.normalize.name.NameNormalizer;
import com.isendu.contactimport.internal.normalize.person.GenderLetters;
import com.isendu.contactimport.internal.normalize.person.GenderNormalizer;
import com.isendu.contactimport.internal.normalize.person.LanguageNormalizer;
import com.isendu.contactimport.internal.normalize.phone.PhoneNormalizer;
import com.isendu.contactimport.internal.normalize.place.CountryNormalizer;
import com.isendu.contactimport.internal.normalize.place.PostcodeNormalizer;
import com.isendu.contactimport.internal.normalize.place.ProvinceNormalizer;
import com.isendu.contactimport.internal.normalize.plain.BooleanNormalizer;
import com.isendu.contactimport.internal.normalize.plain.ChoiceNormalizer;
import com.isendu.contactimport.internal.normalize.plain.DecimalMark;
import com.isendu.contactimport.internal.normalize.plain.NumberNormalizer;
import com.isendu.contactimport.internal.normalize.plain.SubscriptionNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TagsNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import com.isendu.contactimport.internal.normalize.tax.VatNumberNormalizer;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of a candidate to canonical form and adds errors for invalid values.
 *
 * <p>An invalid value is removed; its cell does not change. Immutable and thread-safe; candidates are not.
 */
public final class Normalizer {

    private final Step[] steps;
    private final Step countryStep = new Step(ContactField.COUNTRY, CountryNormalizer.INSTANCE, new CellMemo());
    private final ContactKeys keys;
    private final @Nullable AddressNormalizer address;
    private final @Nullable NameNormalizer names;
    private final @Nullable String defaultCountry;
    private final boolean countryMapped;

    /**
     * Chooses the normalisers of the mapped fields.
     *
     * @param settings what to know of the import
     * @throws IllegalArgumentException if the date pattern lacks year, month or day
     */
    public Normalizer(NormalizeSettings settings) {
        this.steps = steps(settings);
        this.keys = new ContactKeys(settings.slots(), settings.mapped());
        this.address = AddressNormalizer.of(settings);
        this.names = NameNormalizer.of(settings);
        this.defaultCountry = settings.defaultCountry();
        this.countryMapped = settings.mapped().contains(ContactField.COUNTRY);
    }

    /**
     * Rejects a pattern without year, month or day before an import uses it.
     *
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}
     * @throws IllegalArgumentException if the text is not a pattern or lacks one of them
     */
    public static void requireDatePattern(String pattern) {
        new DatePattern(pattern);
    }

    /**
     * Normalises the values of the mapped fields in place; parts of address and full name may be added.
     *
     * @param candidate a mapped record; a missing or invalid e-mail address is added to its problems
     */
    public void normalize(Candidate candidate) {
        String country = country(candidate);
        applySteps(candidate, country);
        keys.identify(candidate);
        if (address != null) {
            address.normalize(candidate, country);
        }
        if (names != null) {
            names.normalize(candidate, country);
        }
    }

    // Separate, since the JVM compiles a method with a loop early, together with all that the method calls.
    private void applySteps(Candidate candidate, @Nullable String country) {
        for (Step step : steps) {
            apply(step, candidate, country);
        }
    }

    /**
     * What the first rows say about the dates of the import, which a person should know.
     *
     * @param settings what to know of the import
     * @return a warning for each field whose dates are read in the order that its first rows prove
     */
    public static List<RowError> dateOrders(NormalizeSettings settings) {
        List<RowError> found = new ArrayList<>();
        for (Field field : settings.mapped()) {
            DateOrder order = settings.datePattern() == null ? orderIn(field, settings) : null;
            if (order != null) {
                found.add(new RowError(
                        ErrorCode.DATE_ORDER_FOUND,
                        field.key(),
                        RowError.NO_COLUMN,
                        Map.of("pattern", order.pattern(), "count", Integer.toString(order.proofs()))));
            }
        }
        return found;
    }

    private static @Nullable DateOrder orderIn(Field field, NormalizeSettings settings) {
        String habit = field.type() == FieldType.DATE ? settings.habits().of(field) : null;
        return habit == null ? null : DateOrder.of(habit);
    }

    private @Nullable String country(Candidate candidate) {
        return namesCountry(candidate) ? candidate.value(ContactField.COUNTRY) : defaultCountry;
    }

    /**
     * Normalises the country of a row. For an unknown country, the default country is not used instead.
     *
     * @param candidate a mapped record
     * @return whether the row is not read by the default country
     */
    public boolean namesCountry(Candidate candidate) {
        if (!countryMapped || candidate.value(ContactField.COUNTRY) == null) {
            return false;
        }
        int warnings = candidate.warnings().size();
        apply(countryStep, candidate, null);
        return candidate.value(ContactField.COUNTRY) != null
                || candidate.hasFailed(ContactField.COUNTRY)
                || candidate.warnings().size() != warnings;
    }

    private void apply(Step step, Candidate candidate, @Nullable String country) {
        String raw = candidate.value(step.field());
        if (raw == null) {
            return;
        }
        CellMemo memo = step.memo();
        CellMemo.Entry known = memo == null ? null : memo.find(raw, country);
        String value = known == null ? learned(step, raw, new Cell(candidate, step.field(), country)) : known.value();
        candidate.replace(step.field(), value);
    }

    private static @Nullable String learned(Step step, String raw, Cell cell) {
        int findings = cell.findings();
        String value = normalized(step, raw, cell);
        CellMemo memo = step.memo();
        if (memo != null && cell.findings() == findings) {
            memo.keep(raw, cell.country(), value);
        }
        return value;
    }

    private static @Nullable String normalized(Step step, String raw, Cell cell) {
        boolean plain = PlainText.is(raw);
        String text = plain ? raw : bare(raw, cell);
        if (text.isEmpty()) {
            return null;
        }
        boolean broken = !plain && Characters.hasBroken(text);
        ErrorCode damage = broken ? ErrorCode.CONTROL_CHARACTER : SpreadsheetDamage.of(text, step.field());
        if (damage != null) {
            return cell.fail(damage);
        }
        if (!plain && TextDamage.isIn(text, step.field())) {
            cell.damaged(ErrorCode.TEXT_DAMAGED);
        }
        return isNone(text, cell) ? null : step.normalizer().normalize(text, cell);
    }

    /** Returns the text without what stands around it, and as it is meant. */
    private static String bare(String raw, Cell cell) {
        String text = Characters.strip(raw);
        String decoded = HtmlEntities.decode(text);
        if (!decoded.equals(text)) {
            text = Characters.strip(decoded);
            if (!text.isEmpty()) {
                cell.damaged(ErrorCode.HTML_DECODED);
            }
        }
        String guarded = ExcelGuard.unwrap(text, cell.field());
        return guarded.isEmpty() ? guarded : QuotedName.unwrap(guarded, cell.field());
    }

    /** Returns whether there is no value, and warns of what a program may have written for none. */
    private static boolean isNone(String text, Cell cell) {
        if (Placeholder.isWrittenByProgram(text, cell.field())) {
            cell.damaged(ErrorCode.PLACEHOLDER_SUSPECTED);
            return !Placeholder.mayBeName(cell.field());
        }
        return Placeholder.isIn(text, cell.field());
    }

    private static Step[] steps(NormalizeSettings settings) {
        List<Step> steps = new ArrayList<>();
        for (Field field : settings.slots().fields()) {
            if (settings.mapped().contains(field) && field != ContactField.COUNTRY) {
                steps.add(new Step(field, normalizerOf(field, settings), comesAgain(field) ? new CellMemo() : null));
            }
        }
        return steps.toArray(new Step[0]);
    }

    /** Returns whether the same cell is likely to recur and its meaning does not depend on other cells. */
    private static boolean comesAgain(Field field) {
        return switch (field.type()) {
            case TEXT -> field != ContactField.PROVINCE; // looks at the postcode
            case COUNTRY, LANGUAGE, TAGS, BOOLEAN, CHOICE, SUBSCRIPTION -> true;
            case EMAIL, PHONE, DATE, NUMBER, MULTILINE_TEXT -> false;
        };
    }

    private static ValueNormalizer normalizerOf(Field field, NormalizeSettings settings) {
        return switch (field.type()) {
            case EMAIL -> new EmailNormalizer();
            case TEXT ->
                field instanceof ContactField known ? textNormalizerOf(known, settings) : TextNormalizer.ONE_LINE;
            case MULTILINE_TEXT -> TextNormalizer.MULTILINE;
            case PHONE ->
                new PhoneNormalizer(PhoneHabit.byColumn(settings.habits().of(field)));
            case COUNTRY -> CountryNormalizer.INSTANCE;
            case DATE ->
                new DateNormalizer(
                        settings.datePattern(),
                        orderIn(field, settings),
                        field == ContactField.BIRTHDAY ? settings.today() : null);
            case LANGUAGE -> new LanguageNormalizer();
            case TAGS -> new TagsNormalizer(settings.tagSeparator());
            case NUMBER -> new NumberNormalizer(markIn(field, settings));
            case BOOLEAN -> new BooleanNormalizer();
            case SUBSCRIPTION -> new SubscriptionNormalizer();
            case CHOICE -> new ChoiceNormalizer((CustomField) field);
        };
    }

    private static ValueNormalizer textNormalizerOf(ContactField field, NormalizeSettings settings) {
        return switch (field) {
            case HOUSE_NUMBER -> new HouseNumberNormalizer();
            case POSTCODE -> new PostcodeNormalizer(settings.habits().of(field));
            case PROVINCE -> new ProvinceNormalizer();
            case GENDER -> new GenderNormalizer(lettersIn(field, settings));
            case VAT_NUMBER -> new VatNumberNormalizer();
            default -> TextNormalizer.ONE_LINE;
        };
    }

    private static DecimalMark markIn(Field field, NormalizeSettings settings) {
        String habit = settings.habits().of(field);
        return habit == null ? DecimalMark.UNKNOWN : DecimalMark.valueOf(habit);
    }

    private static GenderLetters lettersIn(Field field, NormalizeSettings settings) {
        String habit = settings.habits().of(field);
        return habit == null ? GenderLetters.WITHOUT_M : GenderLetters.valueOf(habit);
    }

    /** One field with its normaliser and the cache of its cells. */
    private record Step(
            Field field,
            ValueNormalizer normalizer,
            @Nullable CellMemo memo) {}
}
