package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends contacts to an API over HTTP, fifty in a request. The API stores a contact with the same key only once, so the
 * sink needs a journal but no transactions. docs/http-api.md shows the marked lines.
 */
// tag::sink[]
final class ApiContactSink implements ContactSink {

    private static final String DUPLICATE = "POSSIBLE_DUPLICATE";
    private static final int MOST_TRIES = 5; // then a conflict counts as no answer

    private final ApiClient api;

    ApiContactSink(ApiClient api) {
        this.api = api;
    }

    @Override
    public int maxBatch() {
        return 50; // one request: the most that is sent again after a crash
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        return write(batch, MOST_TRIES);
    }

    private BatchOutcome write(ContactBatch batch, int tries) {
        List<Map<String, String>> known = api.lookUp(batch);
        if (known.size() < batch.rows().size()) {
            return unknown(batch); // no answer: the journal sends them again
        }
        List<ContactDecision> decisions = decide(batch, known);
        List<Map<String, String>> writes = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).writes() && !known.get(i).containsKey("answered")) {
                Map<String, String> line = write(batch, batch.rows().get(i), decisions.get(i));
                line.put("version", known.get(i).getOrDefault("version", "")); // replaces no other version
                writes.add(line);
            }
        }
        List<Map<String, String>> answers = writes.isEmpty() ? List.of() : api.store(batch, writes);
        boolean meanwhile = answers.stream().anyMatch(answer -> "conflict".equals(answer.get("answer")));
        return meanwhile && tries > 1
                ? write(batch, tries - 1) // what is answered stands
                : outcomes(decisions, answers, known);
    }

    /** What was answered under the key of a row stands; else the stored contact decides. */
    private static List<ContactDecision> decide(ContactBatch batch, List<Map<String, String>> known) {
        List<ContactDecision> decisions = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Contact contact = batch.rows().get(i).contact();
            String answered = known.get(i).get("answered");
            decisions.add(
                    answered == null
                            ? batch.decide(contact, stored(known.get(i)))
                            : new ContactDecision(outcome(answered), contact));
        }
        return decisions;
    }

    private static Map<String, String> write(ContactBatch batch, BatchRow row, ContactDecision decision) {
        Map<String, String> line = new LinkedHashMap<>(FormLine.of(decision.contact()));
        line.put("key", batch.idempotencyKey(row));
        line.put("outcome", text(decision.outcome()));
        return line;
    }

    /** What the API stores with the key of a row: also whether the contact is a possible duplicate. */
    private static String text(ContactOutcome outcome) {
        return outcome.isPossibleDuplicate() ? DUPLICATE : outcome.outcome().name();
    }

    private static ContactOutcome outcome(String text) {
        return DUPLICATE.equals(text)
                ? ContactOutcome.possibleDuplicate()
                : ContactOutcome.of(RowOutcome.valueOf(text));
    }

    /** Returns the answer of the API for each contact sent, and the decided outcome for the others. */
    private static BatchOutcome outcomes(
            List<ContactDecision> decisions, List<Map<String, String>> answers, List<Map<String, String>> known) {
        List<ContactOutcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < decisions.size(); i++) {
            ContactDecision decision = decisions.get(i);
            boolean sent = decision.writes() && !known.get(i).containsKey("answered");
            outcomes.add(sent ? outcome(decision, answers, next++) : decision.outcome());
        }
        return new BatchOutcome(outcomes);
    }

    private static ContactOutcome outcome(ContactDecision decision, List<Map<String, String>> answers, int index) {
        String answer = index < answers.size() ? answers.get(index).getOrDefault("answer", "") : "";
        return switch (answer) {
            case "stored" -> decision.outcome();
            case "refused" -> ContactOutcome.rejected(RowError.of(ErrorCode.SINK_REJECTED, "reason", "API_REFUSED"));
            default -> ContactOutcome.unknown();
        };
    }
    // end::sink[]

    @Override
    public BatchOutcome check(ContactBatch batch) {
        List<Map<String, String>> known = api.lookUp(batch);
        if (known.size() < batch.rows().size()) {
            throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
        }
        return new BatchOutcome(
                decide(batch, known).stream().map(ContactDecision::outcome).toList());
    }

    private static @Nullable Contact stored(Map<String, String> line) {
        return Optional.of(line)
                .filter(values -> values.containsKey("contact_key"))
                .map(FormLine::contact)
                .orElse(null);
    }

    private static BatchOutcome unknown(ContactBatch batch) {
        return new BatchOutcome(
                batch.rows().stream().map(row -> ContactOutcome.unknown()).toList());
    }
}
