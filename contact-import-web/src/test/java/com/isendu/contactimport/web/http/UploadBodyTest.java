package com.isendu.contactimport.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UploadBodyTest {

    @Test
    void readsAFileOfTheLargestSize() throws IOException {
        try (UploadBody body = new UploadBody(new ByteArrayInputStream(new byte[100]), 100, 1_000)) {
            assertThat(body.readAllBytes()).hasSize(100);
        }
    }

    @Test
    void refusesALargerOne() throws IOException {
        try (UploadBody body = new UploadBody(new ByteArrayInputStream(new byte[101]), 100, 1_000)) {
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(Status.CONTENT_TOO_LARGE));
        }
    }

    @Test
    void givesEachAddressItsPlaces() {
        Places places = new Places(2);
        places.take("one");
        places.take("one");
        assertThatThrownBy(() -> places.take("one"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(Status.TOO_MANY_REQUESTS));
        places.take("other");
        places.leave("one");
        places.take("one");
    }
}
