package com.isendu.contactimport.testkit.exam;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A further fault of an adapter, beside the one that each question has.
 *
 * @param name what is wrong
 * @param questions those that have to catch it
 * @param exam makes the exam of the adapter
 */
record Fault(String name, Set<String> questions, Supplier<?> exam) {

    static Fault ofSink(String name, SinkMaker<ModelSink.Store, ModelSink> maker, String... questions) {
        return new Fault(name, Set.of(questions), () -> new ModelSinkExam(maker));
    }

    static Fault ofKeys(String name, SinkMaker<ModelSink.Store, KeyedModelSink> maker, String... questions) {
        return new Fault(name, Set.of(questions), () -> new KeyedModelSinkExam(maker));
    }

    @Override
    public String toString() {
        return name;
    }
}
