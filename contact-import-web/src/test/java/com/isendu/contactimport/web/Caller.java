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

/** A browser without scripts, as far as the pages can tell: keeps cookies, follows redirects, sends forms. */
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"(\\w+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([\\w-]+)\"");
    private static final String BOUNDARY = "a-boundary";

    private final URI root;
    private final String account;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";
    private String version = "";

    Caller(URI root) {
        this(root, "shop-42");
    }

    Caller(URI root, String account) {
        this.root = root;
        this.account = account;
    }

    /** Opens a page by its whole address. */
    HttpResponse<String> openWhole(URI address) throws IOException, InterruptedException {
        return remembered(send(
                HttpRequest.newBuilder(address).header(Served.ACCOUNT, account).GET()));
    }

    HttpRequest.Builder to(String address) {
        String path = address.startsWith("/") ? address.substring(1) : address;
        return HttpRequest.newBuilder(URI.create(root + path)).header(Served.ACCOUNT, account);
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
        Matcher shown = VERSION.matcher(page.body());
        if (shown.find()) {
            version = shown.group(1);
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

    /** Confirms the consents of a file, as its page shows them, and has it imported. */
    HttpResponse<String> imports(String address) throws IOException, InterruptedException {
        open(address + "/consent");
        return post(address + "/import", Map.of("person", "Anna", "agreed", "yes", "version", version));
    }

    /** What the page that was opened last shows, as its forms name it. */
    String version() {
        return version;
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

    /** Sends a part of a file, as the script of the pages does. */
    HttpResponse<String> sendPart(String upload, int number, byte[] content) throws IOException, InterruptedException {
        return upload(
                "/parts/" + upload, "part", part("part", String.valueOf(number)), BodyPublishers.ofByteArray(content));
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
