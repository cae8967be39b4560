package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/**
 * The quick way says what the library says, or nothing. How many numbers each test compares is a system property:
 * {@code -Dcontactimport.phones=5000000}; {@code -Dcontactimport.seed} repeats a run.
 */
class PlainPhoneProperties {

    private static final int COUNT = Integer.getInteger("contactimport.phones", 10_000);
    private static final long SEED = Long.getLong("contactimport.seed", System.nanoTime());
    private static final FieldSlots SLOTS = new FieldSlots(List.of(), Set.of(), false, List.of());
    private static final PhoneHabit PLAIN = PhoneHabit.UNKNOWN;
    private static final List<PhoneHabit> HABITS = List.of(
            PLAIN,
            new PhoneHabit(false, Writing.INTERNATIONAL),
            PLAIN,
            new PhoneHabit(true, Writing.UNKNOWN),
            new PhoneHabit(true, Writing.NATIONAL),
            PLAIN,
            new PhoneHabit(true, Writing.INTERNATIONAL));
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    @Test
    void saysWhatTheLibrarySaysOrNothing() {
        PhoneCells cells = new PhoneCells(SEED);
        int compared = 0;
        for (long tried = 0; compared < COUNT && tried < 20L * COUNT; tried++) {
            PhoneCells.PhoneCell cell = cells.next();
            PhoneHabit habit = HABITS.get((int) (tried % HABITS.size()));
            String quick = PlainPhone.read(cell.text(), cell.country(), habit);
            if (quick != null) {
                compared++;
                assertThat(quick)
                        .as("seed %d: %s, %s", SEED, cell, habit)
                        .isEqualTo(carefully(cell.text(), cell.country(), habit));
            }
        }
        assertThat(compared).as("seed %d", SEED).isEqualTo(COUNT);
    }

    /** Every calling code, numbers near to those that exist: what exists and what kind of line it is. */
    @Test
    void tellsKindsOfNumbersLikeTheLibrary() {
        RandomGenerator random = new Random(SEED);
        List<Integer> codes = LIBRARY.getSupportedCallingCodes().stream()
                .filter(code -> !LIBRARY.getSupportedGlobalNetworkCallingCodes().contains(code))
                .sorted()
                .toList();
        for (int code : codes) {
            DigitMachine plan = NumberingPlan.of(code);
            List<String> regions = LIBRARY.getRegionCodesForCountryCode(code);
            for (int i = 0; i < COUNT / codes.size(); i++) {
                String digits = PhoneCells.nationalNumber(random, regions.get(random.nextInt(regions.size())));
                assertThat(plan.valueOf(digits, 0))
                        .as("seed %d: +%d %s", SEED, code, digits)
                        .isEqualTo(kind(code, digits));
            }
        }
    }

    @Test
    void tellsTheKindOfEveryNumberLikeTheLibrary() {
        PhoneCells cells = new PhoneCells(SEED);
        int compared = 0;
        for (long tried = 0; compared < COUNT && tried < 20L * COUNT; tried++) {
            PhoneCells.PhoneCell cell = cells.next();
            String number = carefully(cell.text(), cell.country(), PLAIN);
            if (number != null) {
                compared++;
                assertThat(PhoneKinds.of(number))
                        .as("seed %d: %s", SEED, number)
                        .isEqualTo(PhoneKinds.byLibrary(number));
            }
        }
        assertThat(compared).as("seed %d", SEED).isEqualTo(COUNT);
    }

    /**
     * A number of the mainland begins with the code of both; the library reads it as one of the island with the code.
     */
    @Test
    void leavesToTheLibraryWhatOnlyAnotherRegionOfTheCodeHas() {
        assertThat(PlainPhone.read("358365953", "AX", PLAIN)).isNull();
        assertThat(PlainPhone.read("358365953", "FI", PLAIN)).isIn(carefully("358365953", "FI", PLAIN), null);
    }

    @Property(tries = 2_000)
    void saysOfAnyTextWhatTheLibrarySaysOrNothing(
            @ForAll
                    @CharRange(from = '0', to = '9')
                    @Chars({'+', ' ', '(', ')', '-', '.', '/', '0', '3', '9'})
                    @StringLength(max = 16)
                    String text) {
        String quick = PlainPhone.read(text.strip(), "IT", PLAIN);
        if (quick != null) {
            assertThat(quick).isEqualTo(carefully(text.strip(), "IT", PLAIN));
        }
    }

    private static int kind(int code, String digits) {
        PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(digits));
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        number.setItalianLeadingZero(zeros > 0).setNumberOfLeadingZeros(zeros);
        if (!LIBRARY.isValidNumber(number)) {
            return NumberingPlan.NONE;
        }
        PhoneNumberType type = LIBRARY.getNumberType(number);
        if (type == PhoneNumberType.VOICEMAIL) {
            return NumberingPlan.NONE;
        }
        return switch (type) {
            case MOBILE -> NumberingPlan.MOBILE;
            case FIXED_LINE_OR_MOBILE -> NumberingPlan.EITHER;
            case FIXED_LINE -> NumberingPlan.FIXED;
            default -> NumberingPlan.OTHER;
        };
    }

    private static String carefully(String text, String country, PhoneHabit habit) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(1, 2, 2), List.of()), SLOTS);
        candidate.set(ContactField.PHONE, text, 0);
        return PhoneNormalizer.carefully(text, new Cell(candidate, ContactField.PHONE, country), habit);
    }
}
