package com.isendu.contactimport.internal.normalize.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the places found in addresses that stand in one cell; prints a line of the table in docs/accuracy.md for
 * each country.
 */
class OneCellAccuracyTest {

    private static final double RIGHT = 0.95;
    private static final double FOUND = 0.85;

    @ParameterizedTest
    @ValueSource(strings = {"IT", "DE", "FR", "ES", "US"})
    void isRightWhereAPlaceIsFoundInAddressesThatNoRuleWasMadeFor(String country) {
        List<OneCellAddress> untouched = OneCellAddress.all().stream()
                .filter(address -> address.untouched() && address.country().equals(country))
                .toList();
        List<OneCellAddress> found =
                untouched.stream().filter(address -> !address.found().isEmpty()).toList();
        double right = share(found, address -> address.found().equals(address.place()));
        double street = share(
                found.stream().filter(address -> !address.street().isEmpty()).toList(),
                address -> address.foundStreet().equals(address.street()));
        double derived = share(
                untouched.stream().filter(OneCellAddress::hasPlace).toList(),
                address -> !address.found().isEmpty());
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f |%n", country, untouched.size(), derived, right, street);

        assertThat(untouched).hasSizeGreaterThanOrEqualTo(75);
        assertThat(right).isGreaterThanOrEqualTo(RIGHT);
        assertThat(derived).isGreaterThanOrEqualTo(FOUND);
    }

    private static double share(List<OneCellAddress> addresses, Predicate<OneCellAddress> wanted) {
        return (double) addresses.stream().filter(wanted).count() / addresses.size();
    }
}
