package com.isendu.contactimport.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call and where the help is; the whole help would push the reason off the screen. */
final class ShortUsage implements IParameterExceptionHandler {

    ShortUsage() {}

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter messages = command.getErr();
        messages.println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, messages);
        messages.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        messages.flush();
        return ExitCode.USAGE;
    }
}
