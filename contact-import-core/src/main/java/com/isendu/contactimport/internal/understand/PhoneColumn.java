package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.phone.PhoneHabits;
import com.isendu.contactimport.internal.normalize.phone.PhoneHabits.PhoneCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first phone cells of a column, to learn their format. Not thread-safe. */
final class PhoneColumn {

    private final String header;
    private final List<Gathered> cells = new ArrayList<>();
    private boolean dependsOnDefaultCountry;
    /** The habit that was asked for last, and under which default country; null until then. */
    private @Nullable PhoneHabit habit;

    private @Nullable String country;

    PhoneColumn(String header) {
        this.header = header;
    }

    /** Adds a cell with the country of its row; null for an unknown country. */
    void add(String text, @Nullable String named) {
        cells.add(new Gathered(text, true, named));
    }

    /** A cell of a row that names no country. */
    void addWithoutCountry(String text) {
        cells.add(new Gathered(text, false, null));
        dependsOnDefaultCountry = true;
    }

    PhoneHabit habit(@Nullable String defaultCountry) {
        PhoneHabit known = habit;
        if (known == null || (dependsOnDefaultCountry && !Objects.equals(country, defaultCountry))) {
            known = learn(defaultCountry);
            habit = known;
            country = defaultCountry;
        }
        return known;
    }

    private PhoneHabit learn(@Nullable String defaultCountry) {
        List<PhoneCell> read = new ArrayList<>();
        for (Gathered cell : cells) {
            read.add(new PhoneCell(cell.text, cell.named ? cell.country : defaultCountry));
        }
        return PhoneHabits.learn(header, read);
    }

    private record Gathered(
            String text, boolean named, @Nullable String country) {

        /** Shows no cell. */
        @Override
        public String toString() {
            return "Gathered[]";
        }
    }
}
