package com.isendu.contactimport.jdbc.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.jdbc.sample.People;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static final CustomField SIZE = CustomField.text("size");
    private static final CustomField SHOE = CustomField.text("shoe");

    @Test
    void doesNotDependOnTheOrderOfFields() {
        Contact.Builder one = Contact.builder();
        Contact.Builder other = Contact.builder();
        for (int i = 0; i < 20; i++) {
            one.set(CustomField.text("f" + i), "v" + i);
            other.set(CustomField.text("f" + (19 - i)), "v" + (19 - i));
        }

        assertThat(ContentHash.of(one.build())).isEqualTo(ContentHash.of(other.build()));
    }

    @Test
    void tellsValuesInOtherFieldsApart() {
        Set<Long> hashes = new HashSet<>();
        for (ContactField field : ContactField.values()) {
            for (ContactField second : ContactField.values()) {
                hashes.add(ContentHash.of(
                        Contact.builder().set(field, "1").set(second, "2").build()));
            }
        }
        hashes.add(
                ContentHash.of(Contact.builder().set(SIZE, "1").set(SHOE, "2").build()));
        hashes.add(
                ContentHash.of(Contact.builder().set(SIZE, "2").set(SHOE, "1").build()));
        hashes.add(ContentHash.of(Contact.builder().build()));

        int fields = ContactField.values().length;
        assertThat(hashes).hasSize(fields * fields + 3);
    }

    @Test
    void tellsAMillionContactsApart() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            hashes.add(ContentHash.of(
                    Contact.builder().set(ContactField.PHONE, String.valueOf(i)).build()));
        }

        assertThat(hashes).hasSize(1_000_000);
    }

    /** It is stored: another one would make every contact look changed. */
    @Test
    void staysTheSameFromVersionToVersion() {
        assertThat(ContentHash.of(People.person(1, "Rossi"))).isEqualTo(-8452891339860677474L);
    }
}
