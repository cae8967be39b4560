package com.isendu.contactimport.spark.internal;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What each of some values gives, one after another; the next one is asked for when the one before has ended. */
final class FlatIterator<A, B> implements Iterator<B> {

    private final Iterator<A> values;
    private final Function<? super A, ? extends Iterator<? extends B>> each;
    private Iterator<? extends B> current = Collections.emptyIterator();

    FlatIterator(Iterator<A> values, Function<? super A, ? extends Iterator<? extends B>> each) {
        this.values = values;
        this.each = each;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && values.hasNext()) {
            current = each.apply(values.next());
        }
        return current.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more values");
        }
        return current.next();
    }
}
