package com.isendu.contactimport.spring;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, follows redirects, and sends forms with the token of the page that it has
 * opened last, that of the pages or of Spring Security. Shared with the tests of the example.
 */
public final class PlainBrowser {

    private static final String BOUNDARY = "a-boundary";
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(token|version|_csrf)\"(?: type=\"hidden\")? value=\"([^\"]*)\"");
    private static final int PATIENCE = 1_200;

    private final URI root;
    private final Map<String, String> headers;
    private final Map<String, String> hidden = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * A browser with no cookies yet.
     *
     * @param root where the application is, without a slash at its end
     * @param headers what it sends with each request
     */
    public PlainBrowser(URI root, Map<String, String> headers) {
        this.root = root;
        this.headers = Map.copyOf(headers);
    }

    /** Opens the page at a path. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form of the page that was opened last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(hidden);
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a file with the form of the page that was opened last. */
    public HttpResponse<String> upload(String path, String csv) throws IOException, InterruptedException {
        BodyPublisher form = BodyPublishers.ofString(part("name=\"token\"", hidden.getOrDefault("token", ""))
                + part("name=\"house\"", "yes")
                + part("name=\"file\"; filename=\"people.csv\"", csv)
                + "--" + BOUNDARY + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form));
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    /**
     * Uploads a file to pages, links its columns and confirms the consents.
     *
     * @param pages the path of the pages
     * @param csv the file
     * @param columns what a person chooses in step 2
     * @return the outcome, when the import has ended
     */
    public HttpResponse<String> imports(String pages, String csv, Map<String, String> columns)
            throws IOException, InterruptedException {
        open(pages + "/");
        String file = upload(pages + "/files", csv).uri().getPath();
        post(file + "/mapping", columns);
        open(file + "/consent");
        return outcome(post(file + "/import", Map.of("person", "Anna", "agreed", "yes")));
    }

    /** Looks at the page of an import until it has ended. */
    public HttpResponse<String> outcome(HttpResponse<String> page) throws IOException, InterruptedException {
        HttpResponse<String> now = page;
        for (int looks = 0; looks < PATIENCE && now.body().contains("id=\"progress\""); looks++) {
            Thread.sleep(50);
            now = open(page.uri().getPath());
        }
        return now;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("Origin", root.toString());
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        HIDDEN.matcher(page.body()).results().forEach(field -> hidden.put(field.group(1), field.group(2)));
        return page;
    }
}
