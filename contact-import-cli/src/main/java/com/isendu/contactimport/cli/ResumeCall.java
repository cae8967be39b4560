package com.isendu.contactimport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The call of the command line that continues the import of another call, ready for a shell. */
final class ResumeCall {

    private static final String RESUME = "resume";
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]+");
    // A password in it must not get into what is kept of messages.
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd)=|//[^/]*@");

    private ResumeCall() {}

    /**
     * Continues an import of an {@code import} or a {@code resume}, with the options of the call that {@code resume}
     * has too.
     */
    static String of(CommandLine command, String importId) {
        ParseResult call = command.getParseResult();
        CommandSpec resume = Main.commandSpec(RESUME);
        List<String> words = new ArrayList<>(List.of(program(), RESUME, quoted(importId), quoted(file(call))));
        for (OptionSpec option : call.matchedOptions()) {
            if (resume.findOption(option.longestName()) != null) {
                words.add(option.longestName());
                option.stringValues().stream()
                        .filter(value -> takesValue(option))
                        .forEach(value -> words.add(shown(value)));
            }
        }
        return String.join(" ", words);
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** Returns the last argument that is no option. */
    private static String file(ParseResult call) {
        List<ArgSpec> positionals = List.copyOf(call.matchedPositionals());
        List<String> values = positionals.get(positionals.size() - 1).originalStringValues();
        return values.get(values.size() - 1);
    }

    private static String shown(String value) {
        return SECRET.matcher(value).find() ? "JDBC_URL" : quoted(value);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** As this process was started. */
    private static String program() {
        String path = System.getProperty("java.class.path", "");
        return path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                ? "java -jar " + quoted(path)
                : "contact-import";
    }
}
