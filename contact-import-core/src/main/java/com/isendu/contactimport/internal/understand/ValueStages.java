package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.RecordMapper;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.validate.ContactValidator;
import java.util.List;

/** Stages 4 to 6, which look at one record and know nothing of the others. Immutable and thread-safe. */
public final class ValueStages {

    private final RecordMapper mapper;
    private final Normalizer normalizer;
    private final ContactValidator validator;
    private final List<Field> required;
    private final PeopleInRows people;

    public ValueStages(SourcePlan plan, ContactValidator validator) {
        this.mapper = new RecordMapper(plan.bound(), plan.slots());
        this.normalizer = new Normalizer(plan.normalizing(plan.bound().fields()));
        this.validator = validator;
        this.required = plan.slots().required();
        this.people = plan.people();
    }

    public Candidate understand(SourceRecord record) {
        Candidate candidate = mapper.map(record); // 4 map
        if (candidate.isClean()) { // a malformed record has no values
            normalizer.normalize(candidate); // 5 normalise
            validator.validate(candidate, required); // 6 validate
            people.judge(record, candidate);
        }
        return candidate;
    }
}
