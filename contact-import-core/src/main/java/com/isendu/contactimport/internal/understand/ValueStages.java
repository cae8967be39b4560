package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.RecordMapper;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stages 4 to 6, which process each record independently. Immutable and thread-safe. */
public final class ValueStages {

    private final RecordMapper mapper;
    private final Normalizer normalizer;
    private final @Nullable ContactValidator validator;
    private final List<Field> required;
    private final PeopleInRows people;
    private final OptOuts optOuts;
    private final RecordedProblems recorded;
    private final Consumer<List<Candidate>> afterChunk;

    public ValueStages(SourcePlan plan, ContactValidator validator) {
        this(plan, plan.bound().fields(), validator);
    }

    private ValueStages(SourcePlan plan, Set<Field> normalized, @Nullable ContactValidator validator) {
        this.mapper = new RecordMapper(plan.bound(), plan.slots());
        this.normalizer = new Normalizer(plan.normalizing(normalized));
        this.validator = validator;
        this.required = plan.slots().required();
        this.people = plan.people();
        this.optOuts = OptOuts.of(plan);
        this.recorded = new RecordedProblems(plan.bound());
        this.afterChunk = candidates -> {};
    }

    private ValueStages(ValueStages stages, Consumer<List<Candidate>> afterChunk) {
        this.mapper = stages.mapper;
        this.normalizer = stages.normalizer;
        this.validator = stages.validator;
        this.required = stages.required;
        this.people = stages.people;
        this.optOuts = stages.optOuts;
        this.recorded = stages.recorded;
        this.afterChunk = afterChunk;
    }

    /**
     * Returns the same stages, followed by a step for the candidates of each chunk, on the thread that made them. The
     * step must be thread-safe; rows that are understood one by one do not get it.
     */
    public ValueStages followedBy(Consumer<List<Candidate>> step) {
        return new ValueStages(this, step);
    }

    /** Understands no more of the rows than who they are and whether they want messages. */
    public static ValueStages ofOptOuts(SourcePlan plan) {
        Set<Field> needed = identifying(plan);
        if (!plan.slots().otherKeys().isEmpty()) {
            needed.add(ContactField.COUNTRY); // says how phone numbers are read
        }
        needed.retainAll(plan.bound().fields());
        return new ValueStages(plan, needed, null);
    }

    /** Understands no more of the rows than a field: each problem found in it is found by all stages, too. */
    public static ValueStages of(Field field, SourcePlan plan) {
        Set<Field> needed = identifying(plan); // a row of somebody who wants no messages has no problems
        needed.add(field);
        needed.add(ContactField.COUNTRY);
        needed.retainAll(plan.bound().fields());
        return new ValueStages(plan, needed, null);
    }

    private static Set<Field> identifying(SourcePlan plan) {
        Set<Field> needed = new HashSet<>(OptOuts.FIELDS);
        needed.add(ContactField.EMAIL);
        needed.addAll(plan.slots().otherKeys());
        return needed;
    }

    /** Returns whether a row is read by the country that it names itself. */
    public boolean namesCountry(SourceRecord record) {
        return normalizer.namesCountry(mapper.map(record));
    }

    public Candidate understand(SourceRecord record) {
        Candidate candidate = mapper.map(record); // 4 map
        if (candidate.isClean()) { // a malformed record has no values
            normalizer.normalize(candidate); // 5 normalise
            optOuts.judge(candidate);
            validate(record, candidate); // 6 validate
        }
        return candidate;
    }

    /** Takes the step that follows a chunk; rows that are understood one by one have none. */
    void finish(List<Candidate> chunk) {
        afterChunk.accept(chunk);
    }

    private void validate(SourceRecord record, Candidate candidate) {
        if (validator != null && candidate.outcome() != RowOutcome.SKIPPED) {
            validator.validate(candidate, required);
            people.judge(record, candidate);
            recorded.join(record, candidate);
        }
    }
}
