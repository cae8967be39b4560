package com.isendu.contactimport.spring;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start if each import would be refused, because nothing keeps the opt-outs that the properties ask for. */
record OptOutsAtStart(
        Sink sink,
        @Nullable SuppressionList suppressions,
        @Nullable OptOutStrategy strategy) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (strategy != null && !areKept(strategy)) {
            throw new SinkException(
                    ErrorCode.OPT_OUTS_NOT_KEPT,
                    Map.of("strategy", strategy.name().toLowerCase(Locale.ROOT)),
                    null);
        }
    }

    private boolean areKept(OptOutStrategy wanted) {
        return switch (wanted) {
            case SKIP -> true;
            case SUPPRESS -> suppressions != null && suppressions.takesPeople();
            case MARK -> sink.stores(ContactField.SUBSCRIPTION);
        };
    }
}
