package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.output.ContactsCsv;
import com.isendu.contactimport.cli.output.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the stored contacts. */
@Command(
        name = "contacts",
        mixinStandardHelpOptions = true,
        description = "Prints the stored contacts of an account as CSV, in the order of their keys: one column per"
                + " field, one per custom field. An apostrophe stands in front of what a spreadsheet could take for a"
                + " formula, a phone number with a plus too; an import of this file takes it off.")
final class ContactsCommand implements Callable<Integer> {

    @Mixin
    private final DatabaseOptions arguments = new DatabaseOptions();

    @Option(
            names = "--raw",
            description =
                    "Print the values as they are stored, for programs: without apostrophes and their column. Default: guarded.")
    private boolean raw;

    @Mixin
    private final Streams streams = new Streams();

    ContactsCommand() {}

    @Override
    public Integer call() {
        ContactsCsv csv = new ContactsCsv(streams.data(), !raw);
        Optional<ContactDatabase> existing = ContactDatabase.openExisting(arguments.address(streams));
        if (existing.isPresent()) {
            print(existing.get(), csv);
        } else {
            csv.printHeader();
            streams.messages().println(Texts.in(Locale.ENGLISH).say("database.missing"));
        }
        streams.data().flush();
        return ExitCode.DONE;
    }

    private void print(ContactDatabase opened, ContactsCsv csv) {
        try (ContactDatabase database = opened) {
            // Twice: which columns there are is known only when all contacts were seen.
            database.forEachContact(arguments.account(), csv::collectColumns);
            csv.printHeader();
            database.forEachContact(arguments.account(), csv::print);
        }
    }
}
