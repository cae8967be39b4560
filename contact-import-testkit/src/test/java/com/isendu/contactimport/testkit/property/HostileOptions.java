package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The options of an import, all that may have to do with what is in error and what is not. */
final class HostileOptions {

    private final Random random;
    private final char delimiter;
    private final boolean headed;

    HostileOptions(Random random, char delimiter, boolean headed) {
        this.random = random;
        this.delimiter = delimiter;
        this.headed = headed;
    }

    /** Options for a file with this header; where it has none, its columns have these names all the same. */
    ImportOptions of(List<String> header, int email) {
        return Trial.options()
                .mapping(mapping(header, email))
                .reading(this::reading)
                .threads(1)
                .stopEarly(false)
                .batchSize(any(List.of(1, 3, 1000)))
                .defaultCountry(any(Arrays.asList(null, null, "IT")))
                .duplicates(
                        any(Arrays.asList(null, DuplicateStrategy.REJECT, any(List.of(DuplicateStrategy.values())))))
                .existingContacts(any(List.of(ExistingContactStrategy.values())))
                .optedOut(any(List.of(OptOutStrategy.SKIP, OptOutStrategy.MARK)))
                .unfold(random.nextInt(6) == 0)
                .invalidValues(
                        random.nextInt(4) == 0 ? InvalidValueStrategy.DROP_VALUE : InvalidValueStrategy.REJECT_ROW)
                .build();
    }

    private void reading(ReadingOptions.Builder reading) {
        if (delimiter == ':' || delimiter == '^' || delimiter == ' ' || random.nextInt(4) == 0) {
            reading.delimiter(delimiter);
        }
        if (random.nextInt(4) == 0) {
            reading.header(headed ? HeaderMode.PRESENT : HeaderMode.ABSENT);
        }
        if (random.nextInt(10) == 0) {
            reading.limits(SourceLimits.DEFAULT
                    .withCellChars(any(List.of(200, 310)))
                    .withRecordChars(any(List.of(250, 600)))
                    .withRecordLines(any(List.of(2, 10)))
                    .withColumns(any(List.of(9, 1000))));
        }
    }

    private static ColumnMapping mapping(List<String> header, int email) {
        ColumnMapping.Builder mapping = ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(email));
        List<ContactField> mapped = new ArrayList<>(List.of(ContactField.EMAIL));
        for (int column = 0; column < header.size(); column++) {
            ContactField field = fieldOf(header.get(column));
            if (field != null && column != email && !mapped.contains(field)) {
                mapping.map(field, ColumnRef.at(column));
                mapped.add(field);
            }
        }
        return mapping.build();
    }

    private static @Nullable ContactField fieldOf(String header) {
        return switch (header) {
            case "first name", "Nome" -> ContactField.FIRST_NAME;
            case "last name" -> ContactField.LAST_NAME;
            case "phone" -> ContactField.PHONE;
            case "birthday" -> ContactField.BIRTHDAY;
            case "notes" -> ContactField.NOTES;
            case "city" -> ContactField.CITY;
            case "postcode" -> ContactField.POSTCODE;
            case "country" -> ContactField.COUNTRY;
            case "gender" -> ContactField.GENDER;
            case "subscription" -> ContactField.SUBSCRIPTION;
            default -> null;
        };
    }

    private <T extends @Nullable Object> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
