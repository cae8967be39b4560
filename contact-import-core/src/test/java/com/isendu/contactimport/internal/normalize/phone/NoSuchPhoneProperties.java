package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
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
 * Of a cell without a number the quick way gives the reason that reading it carefully gives, or nothing. {@code
 * -Dcontactimport.phones=5000000} compares more cells; {@code -Dcontactimport.seed} repeats a run.
 */
class NoSuchPhoneProperties {

    private static final int COUNT = Integer.getInteger("contactimport.phones", 10_000);
    private static final long SEED = Long.getLong("contactimport.seed", System.nanoTime());
    private static final FieldSlots SLOTS = new FieldSlots(List.of(), Set.of(), false, List.of());

    @Test
    void givesTheReasonThatReadingCarefullyGives() {
        PhoneCells cells = new PhoneCells(SEED);
        RandomGenerator random = new Random(SEED);
        int compared = 0;
        for (long tried = 0; compared < COUNT && tried < 40L * COUNT; tried++) {
            PhoneCells.PhoneCell cell = cells.next();
            String text = spoilt(cell.text(), random);
            ErrorCode quick = fault(text, cell.country());
            if (quick != null) {
                compared++;
                assertThat(carefully(text, cell.country()))
                        .as("seed %d: %s of %s", SEED, text, cell.country())
                        .containsExactly(quick);
            }
        }
        assertThat(compared).as("seed %d", SEED).isEqualTo(COUNT);
    }

    @Property(tries = 2_000)
    void givesOfAnyTextTheReasonOrNothing(
            @ForAll
                    @CharRange(from = '0', to = '9')
                    @Chars({'+', ' ', '(', ')', '-', '.', '/', '0', '3', '9'})
                    @StringLength(max = 16)
                    String text) {
        ErrorCode quick = fault(text.strip(), "IT");
        if (quick != null) {
            assertThat(carefully(text.strip(), "IT")).containsExactly(quick);
        }
    }

    /** Where the quick way of numbers that exist says something, this one is not asked. */
    private static ErrorCode fault(String text, String country) {
        return text.isEmpty() || PlainPhone.read(text, country, PhoneHabit.UNKNOWN) != null
                ? null
                : NoSuchPhone.fault(text, country);
    }

    /** Cut off, longer, or with a mark at its end. */
    private static String spoilt(String text, RandomGenerator random) {
        String spoilt = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, 1 + random.nextInt(text.length()));
            case 1 -> text + random.nextInt(1000);
            case 2 -> text.substring(0, 1 + random.nextInt(text.length())) + "-./".charAt(random.nextInt(3));
            default -> text;
        };
        return spoilt.strip();
    }

    private static List<ErrorCode> carefully(String text, String country) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(1, 2, 2), List.of()), SLOTS);
        candidate.set(ContactField.PHONE, text, 0);
        PhoneNormalizer.carefully(text, new Cell(candidate, ContactField.PHONE, country), PhoneHabit.UNKNOWN);
        return candidate.errors().stream().map(RowError::code).toList();
    }
}
