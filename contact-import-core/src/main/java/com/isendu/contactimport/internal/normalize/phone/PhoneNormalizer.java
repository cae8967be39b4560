package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.contact.Contact.PhoneKind;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.ScientificNotation;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a phone number to E.164; if there are several, takes the first mobile one. The worst result would be a
 * message to a stranger, so a cell with two readings is an error.
 */
public final class PhoneNormalizer implements ValueNormalizer {

    private static final int MAX_LENGTH = 250;
    /** How often one digit stands at the end of a number that is typed to get past a form. */
    private static final int FILLER = 9;

    private final Map<Integer, PhoneHabit> habits;

    /**
     * Makes the normaliser of an import.
     *
     * @param habits how the numbers of each column are written, by the index of the column; columns may be missing;
     *     copied
     */
    public PhoneNormalizer(Map<Integer, PhoneHabit> habits) {
        this.habits = Map.copyOf(habits);
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        PhoneHabit habit = habits.isEmpty() ? PhoneHabit.UNKNOWN : habit(cell);
        String plain = PlainPhone.read(text, cell.country(), habit);
        String number = plain != null ? plain : unusual(text, cell, habit);
        if (number == null) {
            return null;
        }
        if (isFiller(number)) {
            return cell.fail(ErrorCode.PHONE_INVALID);
        }
        setKind(number, cell, habit);
        return number;
    }

    private PhoneHabit habit(Cell cell) {
        PhoneHabit habit = habits.get(cell.candidate().column(cell.field()));
        return habit == null ? PhoneHabit.UNKNOWN : habit;
    }

    private static void setKind(String number, Cell cell, PhoneHabit habit) {
        boolean main = cell.field() == ContactField.PHONE;
        if (!main && !habit.whatsapp()) {
            return;
        }
        PhoneKind kind = PhoneKinds.of(number);
        if (main) {
            cell.candidate()
                    .set(ContactField.PHONE_KIND, kind.text(), cell.candidate().column(ContactField.PHONE));
        }
        if (habit.whatsapp() && kind == PhoneKind.FIXED) {
            cell.warn(ErrorCode.WHATSAPP_FIXED_LINE, Map.of());
        }
    }

    private static @Nullable String unusual(String text, Cell cell, PhoneHabit habit) {
        ErrorCode fault = NoSuchPhone.fault(text, cell.country());
        return fault == null ? carefully(text, cell, habit) : cell.fail(fault);
    }

    /** One digit all through: such a number exists, and is a stranger's. */
    private static boolean isFiller(String number) {
        int last = number.length() - 1;
        int first = last;
        while (first > 0 && number.charAt(first - 1) == number.charAt(last)) {
            first--;
        }
        return last - first + 1 >= FILLER;
    }

    /** Reads any cell, with the library. */
    static @Nullable String carefully(String text, Cell cell, PhoneHabit habit) {
        if (text.length() > MAX_LENGTH) {
            return cell.fail(ErrorCode.PHONE_INVALID);
        }
        String clean = PhoneCleaner.clean(text);
        if (ScientificNotation.matches(clean)) {
            clean = ScientificNotation.allDigits(clean);
        }
        return clean == null ? cell.fail(ErrorCode.EXCEL_SCIENTIFIC) : read(clean, cell, habit);
    }

    private static @Nullable String read(String clean, Cell cell, PhoneHabit habit) {
        ErrorCode remark = PhoneRemarks.fault(clean);
        if (remark != null) {
            return cell.fail(remark);
        }
        PhoneReader reader = new PhoneReader(cell.country(), habit);
        List<String> groups = PhoneCleaner.groups(PhoneRemarks.withoutFax(clean));
        List<PhoneNumber> numbers = groups.isEmpty() ? List.of() : PhoneSplitter.numbers(groups, reader);
        if (numbers.isEmpty()) {
            Map<String, String> countries = reader.countries();
            return countries.isEmpty()
                    ? cell.fail(PhoneFault.of(groups, reader))
                    : cell.fail(ErrorCode.PHONE_COUNTRY_UNCLEAR, countries);
        }
        PhoneNumber chosen =
                numbers.stream().filter(PhoneReader::isMobile).findFirst().orElse(numbers.get(0));
        return PhoneNumberUtil.getInstance().format(chosen, PhoneNumberFormat.E164);
    }
}
