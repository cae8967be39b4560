package com.isendu.contactimport.internal.validate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes something when it is asked for the first time, and then keeps it. Thread-safe.
 *
 * @param <T> what is made
 */
final class OnFirstUse<T> implements Supplier<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    OnFirstUse(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made == null ? making.get() : made;
        made = known;
        return known;
    }
}
