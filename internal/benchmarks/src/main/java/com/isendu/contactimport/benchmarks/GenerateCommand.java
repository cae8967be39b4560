package com.isendu.contactimport.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes the contact file that everything is measured on, and prints what an import makes of its rows.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Where to write; replaced if it exists.")
    private Path file = Path.of("");

    @Mixin
    private final ShapeOptions shape = new ShapeOptions();

    GenerateCommand() {}

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println(ContactFile.write(file, shape.shape()));
        return 0;
    }
}
