package com.isendu.contactimport.examples.http;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.sink.ContactBatch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The API as the sink uses it. Waits if the API limits the rate, and retries with the same keys of rows if it does not
 * answer. Thread-safe.
 */
final class ApiClient {

    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Duration timeout;

    ApiClient(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /**
     * Returns what the API knows about each row: its answer for the key or the stored contact; nothing if it does not
     * answer.
     */
    List<Map<String, String>> lookUp(ContactBatch batch) {
        List<Map<String, String>> lines = batch.rows().stream()
                .map(row -> Map.of(
                        "key",
                        batch.idempotencyKey(row),
                        "contact_key",
                        row.contact().key()))
                .toList();
        return post("lookup", batch, lines);
    }

    /** What became of each contact; nothing when the API does not answer. */
    List<Map<String, String>> store(ContactBatch batch, List<Map<String, String>> contacts) {
        return post("contacts", batch, contacts);
    }

    private List<Map<String, String>> post(String what, ContactBatch batch, List<Map<String, String>> lines) {
        String account = URLEncoder.encode(batch.account(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + what + "?account=" + account))
                .timeout(timeout)
                .POST(BodyPublishers.ofString(lines.stream().map(FormLine::of).collect(Collectors.joining("\n"))))
                .build();
        return answers(request);
    }

    // tag::client[]
    private List<Map<String, String>> answers(HttpRequest request) {
        int failures = 0;
        while (failures < TRIES) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == OK) {
                    return response.body().lines().map(FormLine::parse).toList();
                } else if (status == TOO_MANY_REQUESTS) {
                    Thread.sleep(pause(response).toMillis()); // the import waits with it
                } else if (status >= SERVER_ERRORS) {
                    failures++;
                } else {
                    throw new SinkException(ErrorCode.SINK_MISCONFIGURED, Map.of("reason", "HTTP_" + status), null);
                }
            } catch (IOException e) {
                failures++; // stored or not: nobody knows
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // cancels the import
                return List.of();
            }
        }
        return List.of();
    }

    private static Duration pause(HttpResponse<String> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(1));
    }
    // end::client[]
}
