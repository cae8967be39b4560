package com.isendu.contactimport.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A proxy that takes a prefix off addresses before it sends a request on, and leaves the answer as it is. */
final class StrippingProxy implements AutoCloseable {

    private static final List<String> SENT_ON = List.of("Origin", "Cookie", "Content-Type", "X-Account");

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI target;
    private final String prefix;

    private StrippingProxy(HttpServer server, URI target, String prefix) {
        this.server = server;
        this.target = target;
        this.prefix = prefix;
    }

    static StrippingProxy before(URI target, String prefix) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StrippingProxy proxy = new StrippingProxy(server, target, prefix);
        server.createContext(prefix, proxy::sendOn);
        server.start();
        return proxy;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + prefix + "/");
    }

    private void sendOn(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(prefix.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(path))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        SENT_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                // The pages know one origin, which is what browsers see of a proxy of the same name.
                request.header(name, name.equals("Origin") ? origin() : value);
            }
        });
        answer(exchange, request.build());
    }

    private String origin() {
        return "http://" + target.getAuthority();
    }

    private void answer(HttpExchange exchange, HttpRequest request) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            for (String name : List.of("Set-Cookie", "Location", "Content-Type")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
