package com.isendu.contactimport.testkit.exam;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * Takes an exam as JUnit does, each question with an instance of its own, and keeps what failed.
 *
 * @param failures what was thrown, by question
 * @param aborted the questions that did not apply
 */
record Exam(Map<String, Throwable> failures, List<String> aborted) {

    static Exam of(Supplier<?> contract) {
        Exam exam = new Exam(new TreeMap<>(), new ArrayList<>());
        for (Method question : methods(contract.get().getClass(), Test.class)) {
            exam.ask(question, contract.get());
        }
        return exam;
    }

    static List<String> questions(Class<?> contract) {
        return methods(contract, Test.class).stream().map(Method::getName).toList();
    }

    private void ask(Method question, Object contract) {
        try {
            for (Method before : methods(contract.getClass(), BeforeEach.class)) {
                before.invoke(contract);
            }
            question.invoke(contract);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof TestAbortedException) {
                aborted.add(question.getName());
            } else {
                failures.put(question.getName(), e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Method> methods(Class<?> type, Class<? extends java.lang.annotation.Annotation> annotation) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.isAnnotationPresent(annotation)) {
                    method.setAccessible(true);
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    @Override
    public String toString() {
        return failures.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .collect(Collectors.joining("\n"));
    }
}
