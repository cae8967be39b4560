package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes the machines of all countries next to the classes. The build runs it after the compiler. */
public final class PreparedMachinesFile {

    private final SortedMap<Long, DigitMachine> machines = new TreeMap<>();

    private PreparedMachinesFile() {}

    /**
     * Writes the machines.
     *
     * @param args the directory of the compiled classes
     * @throws IOException if they cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], PreparedMachines.class.getPackageName().replace('.', '/'));
        Files.write(folder.resolve(PreparedMachines.NAME), contents());
    }

    /** Returns the content of the file, from the present data of the library. */
    static byte[] contents() {
        PreparedMachinesFile file = new PreparedMachinesFile();
        for (String region : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            file.add(DialledRegion.data(region));
        }
        return PreparedMachines.file(file.machines);
    }

    private void add(PhoneMetadata region) {
        int code = region.getCountryCode();
        add(NumberingPlan.description(code), () -> NumberingPlan.build(code));
        add(NumberingPlan.viableDescription(region), () -> NumberingPlan.buildViable(region));
        add(region.getInternationalPrefix());
        add(region.getNationalPrefixForParsing());
    }

    private void add(String pattern) {
        add(pattern, () -> DigitPattern.build(pattern));
    }

    private void add(String description, Supplier<DigitMachine> build) {
        try {
            machines.put(PreparedMachines.key(description), build.get());
        } catch (UnsupportedPatternException e) {
            // Such numbers are left to the library.
        }
    }
}
