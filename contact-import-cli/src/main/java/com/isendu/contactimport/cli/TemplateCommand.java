package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.options.ImportOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a file to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Prints a CSV file to fill in, with the headers in the chosen language and two invented people: open it in a"
                        + " spreadsheet, replace the people by yours, and import it.")
final class TemplateCommand implements Callable<Integer> {

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            completionCandidates = LanguageNames.class,
            description = "Language of the headers: ${COMPLETION-CANDIDATES}. Default: en.")
    private String language = "en";

    @Option(
            names = "--custom",
            paramLabel = "NAME",
            description = "A text field of your own, as custom.NAME in --map. Repeat it for each field. Default: none.")
    private List<String> custom = List.of();

    @Option(
            names = "--house-number-in-address",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether the house number is part of the address. Default: --house-number-in-address;"
                    + " with --no-house-number-in-address it has its own column.")
    private boolean houseNumberInAddress = true;

    @Mixin
    private final Streams streams = new Streams();

    TemplateCommand() {}

    @Override
    public Integer call() {
        ImportOptions options = Usage.of(streams, this::options);
        byte[] template = ImportEngine.builder(Sinks.EMPTY).build().template(options);
        streams.data().print(new String(template, StandardCharsets.UTF_8));
        streams.data().flush();
        return ExitCode.DONE;
    }

    private ImportOptions options() {
        return ImportOptions.builder("template")
                .locale(OutputOptions.locale(language))
                .houseNumberInAddress(houseNumberInAddress)
                .customFields(custom.stream().map(CustomField::text).toArray(CustomField[]::new))
                .build();
    }
}
