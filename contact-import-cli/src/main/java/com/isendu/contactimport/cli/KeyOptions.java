package com.isendu.contactimport.cli;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** What identifies a contact. */
final class KeyOptions {

    @Option(
            names = "--key",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "What identifies a contact: email, then phone or custom.NAME for the rows without an address, such as"
                            + " --key email,phone. Default: email.")
    private List<String> keys = List.of();

    @Option(
            names = "--merge-keys",
            description =
                    "A contact that is stored by its phone or id and comes with an e-mail address is the same person, known"
                            + " by the address from now on. Default: off, it is created beside the stored one, with a warning.")
    private boolean mergeKeys;

    KeyOptions() {}

    /** Sets all of it and declares custom fields; throws {@link IllegalArgumentException} for what cannot be meant. */
    ImportOptions.Builder applyTo(ImportOptions.Builder options) {
        options.mergeKeys(mergeKeys);
        if (keys.isEmpty()) {
            return options;
        }
        List<String> stripped = keys.stream().map(String::strip).toList();
        Set<CustomField> custom = ValueOptions.declare(stripped.stream(), options);
        return options.identifiedBy(
                stripped.stream().map(key -> ValueOptions.field(key, custom)).toArray(Field[]::new));
    }
}
