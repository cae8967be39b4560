package com.isendu.contactimport.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service on a port of its own, spoken to over HTTP as by any client. Each of its answers has to be one that
 * openapi.yaml describes.
 */
final class RunningService implements AutoCloseable {

    static final String CONFIRMED = "{\"confirmedBy\":\"anna\"}";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final List<String> ACTIVE = List.of("WAITING", "RUNNING", "INTERRUPTED");
    private static final Description DESCRIPTION = Description.read();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A service with a database of its own. */
    static RunningService start(String... arguments) {
        return startOn("jdbc:h2:mem:" + UUID.randomUUID(), arguments);
    }

    /** A service on a database that others may have too. */
    static RunningService startOn(String database, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.servlet.multipart.max-file-size=1MB",
                "--contact-import.defaults.batch-size=100",
                "--contact-import.jobs.poll-interval=100ms",
                "--contact-import.jobs.heartbeat=500ms",
                "--contact-import.jobs.stop-wait=1s"));
        all.addAll(List.of(arguments));
        return new RunningService(new SpringApplicationBuilder(ImportService.class, Gate.class)
                .properties("spring.main.banner-mode=off")
                .run(all.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    HttpResponse<String> upload(String account, Form form, String... headers) throws Exception {
        HttpRequest.Builder request = request("/accounts/" + account + "/imports")
                .header("Content-Type", Form.contentType())
                .POST(form.body());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Uploads a file; returns the address of its job. */
    String uploaded(String account, Form form) throws Exception {
        return location(upload(account, form));
    }

    /** Imports a file with the confirmation alone; returns the address of its job, which has ended. */
    String imported(String account, Form form) throws Exception {
        return submitted(uploaded(account, form), CONFIRMED);
    }

    /** Submits a job, and waits for its end. */
    String submitted(String location, String settings) throws Exception {
        assertThat(post(location + "/submission", settings).statusCode()).isEqualTo(202);
        ended(location);
        return location;
    }

    /** Asks until the job has ended, as a client does; fails after a minute. */
    String ended(String location) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String job = get(location).body();
        while (ACTIVE.contains(state(job))) {
            assertThat(System.nanoTime()).as(job).isLessThan(end);
            Thread.sleep(20);
            job = get(location).body();
        }
        return job;
    }

    static String state(String job) {
        Matcher state = STATE.matcher(job);
        return state.find() ? state.group(1) : job;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> getBytes(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> put(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "*/*");
    }

    HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        DESCRIPTION.promises(request.method(), request.uri().getPath(), response.statusCode());
        return response;
    }

    static String location(HttpResponse<String> response) {
        return header(response, "Location");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Exception");
        assertThat(DESCRIPTION.namesCode(code) || LibraryCodes.contain(code))
                .as(code)
                .isTrue();
    }

    @Override
    public void close() {
        context.close();
    }
}
