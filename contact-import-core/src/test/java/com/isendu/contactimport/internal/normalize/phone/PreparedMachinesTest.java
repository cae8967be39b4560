package com.isendu.contactimport.internal.normalize.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The machines built of the library's data at hand are the oracle of the prepared ones. */
class PreparedMachinesTest {

    @Test
    void buildWritesTheMachinesOfTheLibraryAtHand() throws IOException {
        try (InputStream file = PreparedMachines.class.getResourceAsStream(PreparedMachines.NAME)) {
            assertThat(file).as("written by the build behind the compiler").isNotNull();
            assertThat(file.readAllBytes()).isEqualTo(PreparedMachinesFile.contents());
        }
    }

    @Test
    void everyCountryHasTheMachinesThatWouldBeBuilt() {
        for (String region : PhoneNumberUtil.getInstance().getSupportedRegions()) {
            PhoneMetadata data = DialledRegion.data(region);
            int code = data.getCountryCode();
            assertSame(region, NumberingPlan.description(code), NumberingPlan.build(code));
            assertSame(region, NumberingPlan.viableDescription(data), NumberingPlan.buildViable(data));
            assertSame(region, data.getInternationalPrefix(), DigitPattern.build(data.getInternationalPrefix()));
        }
    }

    private static void assertSame(String region, String description, DigitMachine built) {
        DigitMachine prepared = Objects.requireNonNull(PreparedMachines.find(description), region);
        assertThat(prepared.cells()).as(region).isEqualTo(built.cells());
        assertThat(prepared.start()).as(region).isEqualTo(built.start());
    }

    @Test
    void newerDataGetsAMachineThatIsBuiltOfIt() {
        assertThat(PreparedMachines.find(NumberingPlan.description(39) + "|3999"))
                .isNull();
        assertThat(DigitPattern.machine("3999[78]").valueOf("39997", 0)).isEqualTo(1);
    }

    @Test
    void preparedMachineKnowsTheNumbersOfItsCountry() {
        assertThat(NumberingPlan.of(39).valueOf("3471112233", 0)).isEqualTo(NumberingPlan.MOBILE);
        assertThat(NumberingPlan.of(39).valueOf("34711", 0)).isEqualTo(NumberingPlan.NONE);
        assertThat(NumberingPlan.viable(DialledRegion.data("IT")).valueOf("3471112233", 0))
                .isEqualTo(1);
    }
}
