package com.isendu.contactimport.benchmarks;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that describe a generated file. */
public final class ShapeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rows", defaultValue = "1000000", description = "How many data rows. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--faulty",
            paramLabel = "PERCENT",
            defaultValue = "" + ContactShape.USUAL_FAULTY_PERCENT,
            description = "How many rows of a hundred are faulty. Default: ${DEFAULT-VALUE}.")
    private int faulty;

    @Option(
            names = "--seed",
            defaultValue = "" + ContactShape.USUAL_SEED,
            description = "The seed of everything random. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** For picocli to fill. */
    public ShapeOptions() {}

    /**
     * The shape that the options describe.
     *
     * @return the shape
     * @throws ParameterException if a number is out of its range
     */
    public ContactShape shape() {
        try {
            return new ContactShape(rows, faulty, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
