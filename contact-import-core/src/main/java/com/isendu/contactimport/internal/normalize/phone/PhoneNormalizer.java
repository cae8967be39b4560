package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ScientificNotation;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in E.164 form: of several the first mobile one. A message to a stranger is the worst that can come of a cell,
 * so whatever can be read in two ways is a problem.
 */
public final class PhoneNormalizer implements ValueNormalizer {

    private static final int MAX_LENGTH = 250;
    /** How often one digit stands at the end of a number that is typed to get past a form. */
    private static final int FILLER = 9;

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String plain = PlainPhone.read(text, cell.country());
        String number = plain != null ? plain : unusual(text, cell);
        return number != null && isFiller(number) ? cell.fail(ErrorCode.PHONE_INVALID) : number;
    }

    private static @Nullable String unusual(String text, Cell cell) {
        ErrorCode fault = NoSuchPhone.fault(text, cell.country());
        return fault == null ? carefully(text, cell) : cell.fail(fault);
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
    static @Nullable String carefully(String text, Cell cell) {
        if (text.length() > MAX_LENGTH) {
            return cell.fail(ErrorCode.PHONE_INVALID);
        }
        String clean = PhoneCleaner.clean(text);
        if (ScientificNotation.matches(clean)) {
            clean = ScientificNotation.allDigits(clean);
        }
        return clean == null ? cell.fail(ErrorCode.EXCEL_SCIENTIFIC) : read(clean, cell);
    }

    private static @Nullable String read(String clean, Cell cell) {
        ErrorCode remark = PhoneRemarks.fault(clean);
        if (remark != null) {
            return cell.fail(remark);
        }
        PhoneReader reader = new PhoneReader(cell.country());
        List<String> groups = PhoneCleaner.groups(PhoneRemarks.withoutFax(clean));
        List<PhoneNumber> numbers = groups.isEmpty() ? List.of() : PhoneSplitter.numbers(groups, reader);
        if (numbers.isEmpty()) {
            return cell.fail(PhoneFault.of(groups, reader));
        }
        PhoneNumber chosen =
                numbers.stream().filter(PhoneReader::isMobile).findFirst().orElse(numbers.get(0));
        return PhoneNumberUtil.getInstance().format(chosen, PhoneNumberFormat.E164);
    }
}
