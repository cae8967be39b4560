package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.contact.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the API keeps, whether its server runs or not. Thread-safe. */
class ApiContacts {

    private static final Map<String, String> NOBODY = Map.of("version", "0");

    private final Map<String, Map<String, Map<String, String>>> byAccount = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> received = new HashMap<>();
    private int stored;

    /** What was answered under the key, or who is stored. */
    synchronized Map<String, String> lookUp(String account, Map<String, String> line) {
        String answered = answers.get(line.get("key"));
        return answered != null
                ? Map.of("answered", answered)
                : byAccount.getOrDefault(account, Map.of()).getOrDefault(line.get("contact_key"), NOBODY);
    }

    /** Stores a contact, unless its key was answered before or another import has stored it since the look-up. */
    synchronized Map<String, String> store(String account, Map<String, String> line) {
        Map<String, String> contact = new HashMap<>(line);
        String key = contact.remove("key");
        String outcome = contact.remove("outcome");
        String expected = contact.remove("version");
        received.merge(key, 1, Integer::sum);
        if ("Nobody".equals(contact.get("last_name"))) {
            return Map.of("answer", "refused");
        }
        if (answers.containsKey(key)) {
            return Map.of("answer", "stored");
        }
        Map<String, Map<String, String>> people = byAccount.computeIfAbsent(account, unused -> new HashMap<>());
        String version = people.getOrDefault(contact.get("contact_key"), NOBODY).getOrDefault("version", "");
        if (!version.equals(expected)) {
            return Map.of("answer", "conflict");
        }
        contact.put("version", Integer.toString(Integer.parseInt(version) + 1));
        answers.put(key, outcome);
        stored++;
        people.put(contact.get("contact_key"), contact);
        return Map.of("answer", "stored");
    }

    synchronized List<Contact> contacts(String account) {
        List<Contact> contacts = new ArrayList<>();
        byAccount.getOrDefault(account, Map.of()).values().forEach(line -> contacts.add(FormLine.contact(line)));
        return contacts;
    }

    /** How often a contact was stored, in all. */
    synchronized int stored() {
        return stored;
    }

    /** How often each row was received, by its key. */
    synchronized Map<String, Integer> received() {
        return Map.copyOf(received);
    }
}
