package com.isendu.contactimport.benchmarks.contenders;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the e-mail of a contact to lower case and its phone to E.164; a phone that is none is left as it is. */
final class PeerNormalizer {

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    PeerContact normalize(PeerContact contact) {
        contact.setEmail(stripped(contact.getEmail()));
        contact.setFirstName(stripped(contact.getFirstName()));
        contact.setLastName(stripped(contact.getLastName()));
        contact.setCompany(stripped(contact.getCompany()));
        contact.setStreet(stripped(contact.getStreet()));
        contact.setZip(stripped(contact.getZip()));
        contact.setCity(stripped(contact.getCity()));
        contact.setCountry(stripped(contact.getCountry()));
        contact.setBirthday(stripped(contact.getBirthday()));
        contact.setTags(stripped(contact.getTags()));
        contact.setNotes(stripped(contact.getNotes()));
        canonical(contact);
        return contact;
    }

    private void canonical(PeerContact contact) {
        String email = contact.getEmail();
        contact.setEmail(email == null ? null : email.toLowerCase(Locale.ROOT));
        String phone = stripped(contact.getPhone());
        contact.setPhone(phone == null ? null : e164(phone, contact.getCountry()));
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String e164(String phone, @Nullable String country) {
        try {
            PhoneNumber number = phones.parse(phone, country);
            return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : phone;
        } catch (NumberParseException e) {
            return phone;
        }
    }
}
