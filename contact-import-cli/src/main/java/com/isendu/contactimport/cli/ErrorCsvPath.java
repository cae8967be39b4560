package com.isendu.contactimport.cli;

import java.nio.file.Path;
import java.util.List;

/** Where the rows in error go when nobody says where. */
final class ErrorCsvPath {

    private static final List<Path> DEVICES = List.of(Path.of("/dev"), Path.of("/proc"));

    private ErrorCsvPath() {}

    /** What is beside {@code /dev/stdin} is no place for files. */
    static Path beside(Path file) {
        boolean device = DEVICES.stream().anyMatch(file.toAbsolutePath()::startsWith);
        return device ? Path.of(errorsOf(file)) : file.resolveSibling(errorsOf(file));
    }

    private static String errorsOf(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean csv = name.regionMatches(true, name.length() - 4, ".csv", 0, 4);
        return (csv ? name.substring(0, name.length() - 4) : name) + "-errors.csv";
    }
}
