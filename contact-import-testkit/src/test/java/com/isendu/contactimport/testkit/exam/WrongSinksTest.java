package com.isendu.contactimport.testkit.exam;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.testkit.ContactSinkContract;
import com.isendu.contactimport.testkit.IdempotentSinkContract;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.JournalStoreContract;
import com.isendu.contactimport.testkit.ResumableSinkContract;
import com.isendu.contactimport.testkit.SinkContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every question of the exam a sink that is wrong in one way; that question catches it, and no other. */
class WrongSinksTest {

    private static final Map<String, SinkMaker<ModelSink.Store, ModelSink>> WRONG = WrongSinks.byQuestion();
    private static final Map<String, SinkMaker<InMemoryContactSink, ModelJournalSink>> WRONG_JOURNALS =
            WrongJournals.byQuestion();
    private static final Map<String, SinkMaker<ModelSink.Store, KeyedModelSink>> WRONG_KEYS = WrongKeys.byQuestion();
    private static final Map<String, Supplier<PassedOnJournals>> WRONG_STORES = WrongJournalStores.byQuestion();
    private static final List<Class<? extends SinkContract>> CONTRACTS = List.of(
            ContactSinkContract.class,
            ResumableSinkContract.class,
            IdempotentSinkContract.class,
            JournalStoreContract.class);

    static Stream<String> questions() {
        return WRONG.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void sinkThatIsWrongInOneWayFailsOneQuestion(String question) {
        Exam exam = Exam.of(() -> new ModelSinkExam(WRONG.get(question)));

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(question);
    }

    static Stream<String> questionsAboutJournals() {
        return WRONG_JOURNALS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questionsAboutJournals")
    void sinkWhoseJournalIsWrongInOneWayFailsOneQuestion(String question) {
        Exam exam = Exam.of(() -> new ModelJournalSinkExam(WRONG_JOURNALS.get(question)));

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(question);
    }

    static Stream<String> questionsAboutKeys() {
        return WRONG_KEYS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questionsAboutKeys")
    void idempotentSinkWhoseKeysAreWrongInOneWayFailsOneQuestion(String question) {
        Exam exam = Exam.of(() -> new KeyedModelSinkExam(WRONG_KEYS.get(question)));

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(question);
    }

    static Stream<String> questionsAboutStoresOfJournals() {
        return WRONG_STORES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questionsAboutStoresOfJournals")
    void storeOfJournalsThatIsWrongInOneWayFailsOneQuestion(String question) {
        Exam exam = Exam.of(() -> new JournalStoreExam(WRONG_STORES.get(question)));

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(question);
    }

    static Stream<Fault> furtherFaults() {
        return Stream.of(
                        WrongSinks.further(),
                        WrongUpdates.further(),
                        WrongRepetitions.further(),
                        WrongWithoutAnswer.further())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("furtherFaults")
    void furtherFaultFailsItsQuestions(Fault fault) {
        Exam exam = Exam.of(fault.exam());

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(fault.questions());
    }

    @Test
    void everyQuestionCatchesSomething() {
        Set<String> asked = new TreeSet<>();
        CONTRACTS.forEach(contract -> asked.addAll(Exam.questions(contract)));

        assertThat(wrong()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static List<String> wrong() {
        return Stream.of(WRONG, WRONG_JOURNALS, WRONG_KEYS, WRONG_STORES)
                .flatMap(wrong -> wrong.keySet().stream())
                .toList();
    }

    @Test
    void everyQuestionIsDocumentedWithWhatItCatches() throws IOException {
        String page = Files.readString(Path.of("../docs/testkit.md"));
        StringBuilder javadoc = new StringBuilder(javadocOf("SinkContract"));
        for (Class<?> contract : CONTRACTS) {
            javadoc.append(javadocOf(contract.getSimpleName()));
        }

        assertThat(wrong()).allSatisfy(question -> {
            assertThat(page).contains("| `" + question + "` | ");
            assertThat(javadoc).contains("{@code " + question + "}:");
        });
    }

    private static String javadocOf(String contract) throws IOException {
        return Files.readString(
                Path.of("src/main/java/com/isendu/contactimport/testkit").resolve(contract + ".java"));
    }
}
