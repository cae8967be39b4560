package com.isendu.contactimport.benchmarks.start;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Loaded classes by package, the greatest number first. */
final class PackageHistogram {

    private PackageHistogram() {}

    /** A line for each package: all classes, those of them that were made at run time, the package. */
    static String of(List<LoadedClass> classes) {
        Map<String, List<LoadedClass>> packages =
                classes.stream().collect(Collectors.groupingBy(LoadedClass::packageName));
        return packages.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<LoadedClass>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", line("all", classes), ""));
    }

    private static String line(String name, List<LoadedClass> classes) {
        long hidden = classes.stream().filter(LoadedClass::isHidden).count();
        return String.format(Locale.ROOT, "%6d %6d hidden  %s%n", classes.size(), hidden, name);
    }
}
