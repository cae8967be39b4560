package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.HeaderSet;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link MappingStore} as tests. The author of a store extends this class and implements how to
 * create one:
 *
 * <pre>{@code
 * class CrmMappingStoreTest extends MappingStoreContract {
 *     @Override
 *     protected MappingStore newStore() {
 *         return new CrmMappingStore(Crm.empty());
 *     }
 * }
 * }</pre>
 *
 * <p>JUnit creates a new instance for each test; a store that outlives it must be emptied before each test.
 */
public abstract class MappingStoreContract {

    private static final String ACCOUNT = "shop-1";

    // Set by a callback of JUnit before each test.
    @SuppressWarnings("NullAway.Init")
    private MappingStore store;

    /** Creates the contract, for subclasses. */
    protected MappingStoreContract() {}

    /**
     * Creates the store to test.
     *
     * @return an empty store
     */
    protected abstract MappingStore newStore();

    @BeforeEach
    final void makeStore() {
        store = newStore();
    }

    @Test
    final void knowsNothingAtFirst() {
        assertThat(store.last(ACCOUNT)).isEmpty();
        assertThat(store.find(ACCOUNT, mapping("E-mail").headers().fingerprint()))
                .isEmpty();
    }

    @Test
    final void findsMappingByHeaderSet() {
        RememberedMapping first = mapping("E-mail", "Name");
        RememberedMapping second = mapping("Mail", "Name");
        store.remember(ACCOUNT, first);
        store.remember(ACCOUNT, second);

        assertThat(store.find(ACCOUNT, first.headers().fingerprint())).contains(first);
        assertThat(store.find(ACCOUNT, second.headers().fingerprint())).contains(second);
    }

    @Test
    final void lastIsTheOneRememberedLast() {
        RememberedMapping first = mapping("E-mail", "Name");
        RememberedMapping second = mapping("Mail", "Name");
        store.remember(ACCOUNT, first);
        store.remember(ACCOUNT, second);
        assertThat(store.last(ACCOUNT)).contains(second);

        store.remember(ACCOUNT, first);
        assertThat(store.last(ACCOUNT)).contains(first);
    }

    @Test
    final void replacesMappingOfSameHeaderSet() {
        RememberedMapping before = mapping("E-mail", "Name");
        ColumnMapping changed =
                ColumnMapping.builder().map(ContactField.EMAIL, "E-mail").build();
        RememberedMapping after = new RememberedMapping(before.headers(), changed);
        store.remember(ACCOUNT, before);
        store.remember(ACCOUNT, after);

        assertThat(store.find(ACCOUNT, before.headers().fingerprint())).contains(after);
        assertThat(store.last(ACCOUNT)).contains(after);
    }

    @Test
    final void keepsAccountsApart() {
        RememberedMapping here = mapping("E-mail");
        store.remember(ACCOUNT, here);

        assertThat(store.last("shop-2")).isEmpty();
        assertThat(store.find("shop-2", here.headers().fingerprint())).isEmpty();
        assertThat(store.last("SHOP-1")).isEmpty();
    }

    @Test
    final void keepsEveryKindOfLink() {
        ColumnMapping links = ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.named("E-mail", 2), ColumnRef.named("E-mail"))
                .join(ContactField.FULL_NAME, ColumnRef.named("Title"), ColumnRef.named("Name"))
                .map(CustomField.text("loyalty"), ColumnRef.at(0))
                .map(ContactField.CITY, ColumnRef.at(17))
                .build();
        RememberedMapping remembered = new RememberedMapping(headers(List.of("E-mail", "E-mail"), true), links);
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    @Test
    final void keepsValuesOfAllRowsAndWhatValuesMean() {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "E-mail")
                .add(FixedValue.constant(CustomField.text("shop"), "say \"so\"; Größe"))
                .add(FixedValue.defaultValue(ContactField.COUNTRY, "IT"))
                .add(FixedValue.tag("fair"))
                .add(FixedValue.tag("2026"))
                .add(new AssignedChoice("custom.size", "grande \"L\"", "Large"))
                .build();
        RememberedMapping remembered = new RememberedMapping(headers(List.of("E-mail"), true), mapping);
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    @Test
    final void keepsMappingWithoutHeader() {
        ColumnMapping links =
                ColumnMapping.builder().map(ContactField.EMAIL, ColumnRef.at(1)).build();
        RememberedMapping remembered = new RememberedMapping(headers(List.of("Column 1", "Column 2"), false), links);
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    @Test
    final void keepsMappingWithoutLinks() {
        RememberedMapping remembered = new RememberedMapping(
                headers(List.of("A"), true), ColumnMapping.builder().build());
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    @Test
    final void keepsEveryKindOfHeaderText() {
        RememberedMapping remembered = mapping(
                "Indirizzo\n(via e numero)",
                "say \"so\"",
                "tab\there",
                "back\\slash",
                "{\"a\":1}",
                " blanks ",
                "",
                "Größe, Łódź; 日本 | \uD83D\uDE00",
                "x".repeat(5_000));
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    @Test
    final void keepsManyColumns() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add("Column " + i);
        }
        RememberedMapping remembered = mapping(names.toArray(String[]::new));
        store.remember(ACCOUNT, remembered);

        assertThat(store.last(ACCOUNT)).contains(remembered);
    }

    private static RememberedMapping mapping(String... names) {
        ColumnRef[] columns = new ColumnRef[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = ColumnRef.named(names[i]);
        }
        ColumnMapping links =
                ColumnMapping.builder().map(ContactField.EMAIL, columns).build();
        return new RememberedMapping(headers(List.of(names), true), links);
    }

    private static HeaderSet headers(List<String> names, boolean header) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(columns.size(), name, 1));
        }
        return HeaderSet.of(columns, header);
    }
}
