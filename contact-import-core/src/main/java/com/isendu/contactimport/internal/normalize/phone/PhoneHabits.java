package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learns the format of phone numbers from the header and the first cells of a column. */
public final class PhoneHabits {

    /** Fewer cells may be valid behind a plus by chance. */
    private static final int FEWEST = 3;

    private int bare;
    private int mobileAbroad;
    private int atHome;
    private int onlyAtHome;
    private int nowhere;

    private PhoneHabits() {}

    /**
     * Learns the habit of a column.
     *
     * @param header the header text; any text where the source has none
     * @param cells cells of the first rows that are not blank
     */
    public static PhoneHabit learn(String header, List<PhoneCell> cells) {
        boolean whatsapp = WhatsAppHeader.isIn(header);
        if (whatsapp && WhatsAppHeader.isOfIds(header)) {
            return new PhoneHabit(true, Writing.INTERNATIONAL);
        }
        PhoneHabits habits = new PhoneHabits();
        for (PhoneCell cell : cells) {
            habits.look(cell);
            if (!whatsapp && habits.onlyAtHome + habits.nowhere > 0) {
                return PhoneHabit.UNKNOWN;
            }
        }
        return new PhoneHabit(whatsapp, whatsapp ? habits.ofWhatsApp() : habits.ofPhones());
    }

    private void look(PhoneCell cell) {
        String text = cell.text().strip();
        String digits = PlainPhone.digits(text);
        if (digits == null
                || digits.length() < PhoneReader.MIN_DIGITS
                || text.startsWith("+")
                || digits.startsWith("0")) {
            return;
        }
        PhoneReader reader = new PhoneReader(cell.country(), PhoneHabit.UNKNOWN);
        PhoneNumber abroad = reader.abroad(digits);
        PhoneNumber home = reader.national(digits);
        // With the calling code of the country, it is the same number.
        boolean national = home != null && !home.equals(abroad);
        bare++;
        mobileAbroad += abroad != null && PhoneReader.isMobile(abroad) ? 1 : 0;
        atHome += national ? 1 : 0;
        onlyAtHome += national && abroad == null ? 1 : 0;
        nowhere += home == null && abroad == null ? 1 : 0;
    }

    /** Of cells that are all valid behind a plus: mostly mobile there, and mostly not valid without. */
    private Writing ofPhones() {
        boolean international = bare >= FEWEST && 2 * mobileAbroad >= bare && 2 * atHome < bare;
        return international ? Writing.INTERNATIONAL : Writing.UNKNOWN;
    }

    /** Some write the national number all the same. */
    private Writing ofWhatsApp() {
        return onlyAtHome > 0 ? Writing.NATIONAL : Writing.UNKNOWN;
    }

    /**
     * One cell of the column.
     *
     * @param text the text of the cell
     * @param country the country by which its row is read, or null when none is known
     */
    public record PhoneCell(String text, @Nullable String country) {

        /** Shows no cell. */
        @Override
        public String toString() {
            return "PhoneCell[]";
        }
    }
}
