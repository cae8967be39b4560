package com.isendu.contactimport.cli;

import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.Map;
import java.util.Optional;

/** The words of the options that offer a choice. */
final class Choices {

    private Choices() {}

    /** Whether there is a header. */
    enum HeaderWord {
        YES,
        NO,
        AUTO;

        Optional<HeaderMode> mode() {
            return switch (this) {
                case YES -> Optional.of(HeaderMode.PRESENT);
                case NO -> Optional.of(HeaderMode.ABSENT);
                case AUTO -> Optional.empty();
            };
        }
    }

    static final class Header extends Choice<HeaderWord> {
        Header() {
            super(Map.of("yes", HeaderWord.YES, "no", HeaderWord.NO, "auto", HeaderWord.AUTO));
        }
    }

    static final class OnExisting extends Choice<ExistingContactStrategy> {
        OnExisting() {
            super(Map.of(
                    "update", ExistingContactStrategy.UPDATE,
                    "update-only", ExistingContactStrategy.UPDATE_ONLY,
                    "fill", ExistingContactStrategy.FILL_BLANKS,
                    "skip", ExistingContactStrategy.SKIP,
                    "reject", ExistingContactStrategy.REJECT));
        }
    }

    static final class OnDuplicate extends Choice<DuplicateStrategy> {
        OnDuplicate() {
            super(Map.of(
                    "reject", DuplicateStrategy.REJECT,
                    "first", DuplicateStrategy.KEEP_FIRST,
                    "last", DuplicateStrategy.KEEP_LAST,
                    "merge", DuplicateStrategy.MERGE,
                    "pass", DuplicateStrategy.PASS_ON));
        }
    }

    static final class OptedOut extends Choice<OptOutStrategy> {
        OptedOut() {
            super(Map.of(
                    "skip", OptOutStrategy.SKIP, "suppress", OptOutStrategy.SUPPRESS, "mark", OptOutStrategy.MARK));
        }
    }

    static final class OnInvalid extends Choice<InvalidValueStrategy> {
        OnInvalid() {
            super(Map.of("reject", InvalidValueStrategy.REJECT_ROW, "drop", InvalidValueStrategy.DROP_VALUE));
        }
    }
}
