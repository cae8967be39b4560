package com.isendu.contactimport.examples;

import com.isendu.contactimport.contact.Contact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The host's contact store, reduced to maps. Its own lock keeps what is read and what is written together. */
final class Crm {

    private final Map<String, Map<String, Contact>> byAccount = new HashMap<>();

    synchronized List<Contact> contactsOf(String account) {
        return List.copyOf(byAccount.getOrDefault(account, Map.of()).values());
    }

    synchronized @Nullable Contact find(String account, String contactKey) {
        return byAccount.getOrDefault(account, Map.of()).get(contactKey);
    }

    synchronized void save(String account, Contact contact) {
        byAccount.computeIfAbsent(account, unused -> new HashMap<>()).put(contact.key(), contact);
    }
}
