package com.isendu.contactimport.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes. Mixed into every command. */
@Command
final class Streams {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    Streams() {}

    /** Standard output: data. */
    PrintWriter data() {
        return command.commandLine().getOut();
    }

    /** Standard error: progress and messages. */
    PrintWriter messages() {
        return command.commandLine().getErr();
    }

    /** Returns the command was called in a way that cannot be meant. */
    ParameterException misused(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
