package com.isendu.contactimport.web;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, as far as the wizard can tell: keeps cookies, follows redirects, sends forms. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"(\\w+)\"");
    private static final String BOUNDARY = "a-boundary";

    private final URI root;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    Caller(URI root) {
        this.root = root;
    }

    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(root.resolve(address));
    }

    /** Opens a page, from which the next form is sent. */
    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return remembered(send(to(address).GET()));
    }

    private HttpResponse<String> remembered(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
        return client.send(to(address).GET().build(), BodyHandlers.ofByteArray());
    }

    String token() {
        return token;
    }

    /** Sends a form of the page that was opened last. */
    HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        return remembered(send(to(address)
                .header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields))));
    }

    /** A form with the token of the page that was opened last. */
    BodyPublisher form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "token=" + token + "&", ""));
        return BodyPublishers.ofString(body);
    }

    String origin() {
        return "http://" + root.getAuthority();
    }

    /** Sends a file as a form of the page that was opened last. */
    HttpResponse<String> upload(String address, String name, byte[] content) throws IOException, InterruptedException {
        return upload(address, name, BodyPublishers.ofByteArray(content));
    }

    /** Sends a file of contacts, to be read with the last mapping. */
    HttpResponse<String> uploadWithLast(String name, byte[] content) throws IOException, InterruptedException {
        return upload("/files", name, part("last", "yes"), BodyPublishers.ofByteArray(content));
    }

    HttpResponse<String> upload(String address, String name, BodyPublisher content)
            throws IOException, InterruptedException {
        return upload(address, name, "", content);
    }

    private HttpResponse<String> upload(String address, String name, String parts, BodyPublisher content)
            throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(part("token", token)),
                BodyPublishers.ofString(part("house", "yes") + parts),
                BodyPublishers.ofString(head("file\"; filename=\"" + name)),
                content,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return remembered(send(to(address)
                .header("Origin", origin())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)));
    }

    private static String part(String name, String value) {
        return head(name) + value + "\r\n";
    }

    private static String head(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }
}
