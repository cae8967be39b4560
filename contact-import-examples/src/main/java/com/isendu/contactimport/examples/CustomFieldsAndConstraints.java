package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import jakarta.validation.constraints.DecimalMax;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Declares three fields that only the host knows, and a rule of the host on one of them. */
public final class CustomFieldsAndConstraints {

    static final CustomField LOYALTY_POINTS = CustomField.builder("loyalty_points")
            .label("Loyalty Points")
            .type(FieldType.NUMBER)
            .build();
    static final CustomField FAVOURITE_COLOUR = CustomField.builder("favourite_colour")
            .label("Favourite Colour")
            .choices("red", "green", "blue")
            .build();
    static final CustomField SIGNED_UP = CustomField.builder("signed_up")
            .label("Signed Up")
            .type(FieldType.DATE)
            .build();

    private CustomFieldsAndConstraints() {}

    /**
     * The rules of the host, on those values of a contact that they concern. A property named like a field, here
     * {@code custom.loyalty_points}, points the error to its column.
     *
     * @param loyaltyPoints the canonical text of the field, or null
     */
    record Rules(
            @DecimalMax(value = "1000", message = "More than 1,000 points are granted by the shop only.") @Nullable
            String loyaltyPoints) {

        static Rules on(Contact contact) {
            return new Rules(contact.get(LOYALTY_POINTS));
        }
    }

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        ImportResult result = run(new Crm(), Surroundings.sample("newsletter-list.csv"));
        System.out.println(result.report().counts().imported() + " contacts imported, errors "
                + result.report().errors());
    }

    static ImportResult run(Crm crm, Path file) {
        ImportEngine engine = ImportEngine.builder(new CrmContactSink(crm))
                .constraints(ContactConstraints.on(Rules::on))
                .build();
        ImportOptions options = ImportOptions.builder("newsletter")
                .customFields(LOYALTY_POINTS, FAVOURITE_COLOUR, SIGNED_UP)
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
        return engine.run(ContactSource.of(file), options);
    }
}
