package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decisions about the candidates of a batch, with the stored contacts. Not thread-safe. */
public final class Decisions implements ContactBatch.Observer {

    private static final Decision NOT_HEARD = new Decision(null, null);

    private final Map<String, Decision> byKey = new HashMap<>();
    private final IdentityHashMap<Candidate, Decision> byCandidate = new IdentityHashMap<>();

    /**
     * A decision.
     *
     * @param stored the contact that was stored, or null
     * @param decision what was decided, or null by a sink that decides by itself
     */
    public record Decision(
            @Nullable Contact stored, @Nullable ContactDecision decision) {}

    @Override
    public void decided(Contact contact, @Nullable Contact stored, ContactDecision decision) {
        // The last word counts: a sink may decide once more when it has locked what it is to change.
        byKey.put(contact.key(), new Decision(stored, decision));
    }

    /** Keeps the decision about a candidate of a delivery, in which no key is there twice. */
    void settled(Candidate candidate) {
        Decision decision = byKey.remove(candidate.contact().key());
        byCandidate.put(candidate, decision == null ? NOT_HEARD : decision);
    }

    /** Removes and returns the decision about a candidate; null if the sink has not decided it. */
    public @Nullable Decision take(Candidate candidate) {
        return byCandidate.remove(candidate);
    }
}
