package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.output.Placeholders;
import com.isendu.contactimport.cli.output.Printable;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowsFailAlikeException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.report.JsonForm;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what stopped a command, in one line of JSON or in words, never as a stack trace. */
final class StopHandler implements IExecutionExceptionHandler {

    /** A command whose options say how it reports its result. */
    interface Reporting {
        OutputOptions output();
    }

    private static final String INTERNAL = "INTERNAL";
    // The library reads; what the command line itself opens is written to.
    private static final String OUTPUT_UNWRITABLE = "OUTPUT_UNWRITABLE";

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    StopHandler() {}

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        OutputOptions output =
                command.getCommand() instanceof Reporting reporting ? reporting.output() : new OutputOptions();
        if (output.json()) {
            Map<String, Object> json = toJson(exception, output.locale());
            resumable(exception).ifPresent(importId -> {
                json.put("importId", importId);
                json.put("resume", ResumeCall.of(command, importId));
            });
            command.getOut().println(JsonForm.text(json));
        } else {
            command.getErr().println(code(exception) + ": " + Printable.of(message(exception, output.locale())));
            command.getErr().print(advice(exception, output.locale()));
            Texts texts = Texts.in(output.locale());
            resumable(exception)
                    .ifPresent(importId ->
                            command.getErr().println(texts.say("stopped.suspended", ResumeCall.of(command, importId))));
            if (code(exception).equals(ErrorCode.IMPORT_HELD_ELSEWHERE.value())) {
                command.getErr().println(texts.say("stopped.held"));
            }
        }
        command.getOut().flush();
        command.getErr().flush();
        return code(exception).equals(ErrorCode.CANCELLED.value()) ? ExitCode.SUSPENDED : ExitCode.STOPPED;
    }

    /** Returns the import that can be continued. */
    private static Optional<String> resumable(Exception exception) {
        return exception instanceof ImportSuspendedException suspended && suspended.isResumable()
                ? Optional.of(suspended.report().importId())
                : Optional.empty();
    }

    static Map<String, Object> toJson(Exception exception, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stopped", code(exception));
        json.put("message", message(exception, locale));
        if (exception instanceof SourceException source && !source.names().isEmpty()) {
            json.put("names", source.names());
        }
        return json;
    }

    static String code(Exception exception) {
        if (exception instanceof ImportException known) {
            return known.code().value();
        }
        return exception instanceof IOException ? OUTPUT_UNWRITABLE : INTERNAL;
    }

    static String message(Exception exception, Locale locale) {
        if (exception instanceof ImportException known) {
            return Placeholders.blank(ErrorMessages.in(locale).text(known));
        }
        return exception instanceof IOException failure
                ? Texts.in(locale).say("stopped.output", String.valueOf(failure.getMessage()))
                : Texts.in(locale).say("stopped.internal", place(exception));
    }

    // The message of an unknown exception could hold anything, a person's data too; where it arose is enough for a
    // report.
    private static String place(Exception exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        return exception.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** What a person can choose from, each on a line of its own; often nothing. */
    static String advice(Exception exception, Locale locale) {
        Texts texts = Texts.in(locale);
        StringBuilder advice = new StringBuilder();
        if (exception instanceof MappingMismatchException mismatch) {
            list(advice, texts.say("stopped.drift"), changes(mismatch.drift(), ErrorMessages.in(locale)));
        } else if (exception instanceof MappingException mapping) {
            list(advice, texts.say("stopped.missing"), mapping.missing());
            list(advice, texts.say("stopped.added"), mapping.added());
        }
        if (exception instanceof SourceException source) {
            list(advice, texts.say("stopped.names." + source.code()), source.names());
        }
        if (exception instanceof RowsFailAlikeException alike) {
            advice.append(texts.say("stopped.alike", flag(alike.option()))).append(System.lineSeparator());
        }
        return advice.toString();
    }

    /** What the command line calls an option of the library. */
    static String flag(String option) {
        return switch (option) {
            case "mapping" -> "--map";
            case "defaultCountry" -> "--country";
            case "skippedLines" -> "--skip-lines";
            default -> "--" + CAPITAL.matcher(option).replaceAll("-$0").toLowerCase(Locale.ROOT);
        };
    }

    private static List<String> changes(MappingDrift drift, ErrorMessages sentences) {
        return drift.columns().stream()
                .filter(column -> column.kind() != ColumnDrift.Kind.SAME)
                .map(column -> column.text(sentences))
                .toList();
    }

    private static void list(StringBuilder advice, String title, List<String> names) {
        if (!names.isEmpty()) {
            advice.append(title).append(System.lineSeparator());
            names.forEach(name -> advice.append("  ").append(Printable.of(name)).append(System.lineSeparator()));
        }
    }
}
