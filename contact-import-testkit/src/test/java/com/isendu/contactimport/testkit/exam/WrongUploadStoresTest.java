package com.isendu.contactimport.testkit.exam;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.UploadStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every question of the exam an upload store that is wrong in one way; that question catches it, and no other. */
class WrongUploadStoresTest {

    private static final Map<String, ModelUploadStore.Maker> WRONG = WrongUploadStores.byQuestion();

    static Stream<String> questions() {
        return WRONG.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void storeThatIsWrongInOneWayFailsOneQuestion(String question) {
        Exam exam = Exam.of(() -> new UploadStoreExam(WRONG.get(question)));

        assertThat(exam.failures()).as(exam::toString).containsOnlyKeys(question);
    }

    @Test
    void everyQuestionCatchesSomething() {
        assertThat(WRONG.keySet()).containsExactlyInAnyOrderElementsOf(Exam.questions(UploadStoreContract.class));
    }

    @Test
    void soundStorePasses() {
        Exam exam = Exam.of(() -> new UploadStoreExam(ModelUploadStore::new));

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted()).isEmpty();
    }

    @Test
    void storeThatIsNeverFullNorAwayIsNotAskedAboutIt() {
        Exam exam = Exam.of(() -> new UploadStoreExam(ModelUploadStore::new) {
            @Override
            protected Optional<UploadStore> newFullInstance() {
                return Optional.empty();
            }

            @Override
            protected Optional<UploadStore> newUnreachableInstance() {
                return Optional.empty();
            }
        });

        assertThat(exam.failures()).as(exam::toString).isEmpty();
        assertThat(exam.aborted())
                .containsExactlyInAnyOrder(
                        "reportsThatThereIsNoRoomLeft", "fullStoreKeepsFormerBytes", "reportsThatItCannotBeReached");
    }

    @Test
    void everyQuestionIsDocumentedWithWhatItCatches() throws IOException {
        String page = Files.readString(Path.of("../docs/testkit.md"));
        String javadoc =
                Files.readString(Path.of("src/main/java/com/isendu/contactimport/testkit/UploadStoreContract.java"));

        assertThat(WRONG.keySet()).allSatisfy(question -> {
            assertThat(page).contains("| `" + question + "` | ");
            assertThat(javadoc).contains("{@code " + question + "}:");
        });
    }
}
