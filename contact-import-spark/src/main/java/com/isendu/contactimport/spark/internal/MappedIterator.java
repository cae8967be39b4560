package com.isendu.contactimport.spark.internal;

import java.util.Iterator;
import java.util.function.Function;

/** Other values in place of values, one by one. */
record MappedIterator<A, B>(Iterator<A> values, Function<? super A, ? extends B> each) implements Iterator<B> {

    @Override
    public boolean hasNext() {
        return values.hasNext();
    }

    @Override
    public B next() {
        return each.apply(values.next());
    }
}
