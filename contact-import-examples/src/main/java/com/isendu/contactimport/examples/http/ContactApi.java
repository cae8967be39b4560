package com.isendu.contactimport.examples.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** An API for contacts, with the troubles that such things have. Listens on this machine only. */
final class ContactApi implements AutoCloseable {

    private final ApiContacts contacts;
    private final IntFunction<Trouble> troubles;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What goes wrong with a request. */
    enum Trouble {
        /** Nothing. */
        NONE,
        /** Asks the client to come again at once. */
        TOO_MANY_REQUESTS,
        /** Nothing is stored, and the connection is closed without an answer. */
        DEAD_BEFORE_STORING,
        /** Everything is stored, and the connection is closed without an answer. */
        DEAD_AFTER_STORING,
        /** Everything is stored, and the answer never comes. */
        SILENT_AFTER_STORING,
        /** Half of the contacts are stored; of the others the answer says nothing. */
        HALF,
        /** An error of the server, and nothing is stored. */
        SERVER_ERROR
    }

    /**
     * Starts a server.
     *
     * @param contacts what is stored
     * @param port 0 for any
     * @param troubles what goes wrong with each request, counted from 0
     */
    ContactApi(ApiContacts contacts, int port, IntFunction<Trouble> troubles) throws IOException {
        this.contacts = contacts;
        this.troubles = troubles;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/lookup", exchange -> handle(exchange, contacts::lookUp));
        server.createContext("/contacts", exchange -> handle(exchange, contacts::store));
        server.setExecutor(threads);
        server.start();
    }

    static ContactApi withoutTrouble(ApiContacts contacts) throws IOException {
        return new ContactApi(contacts, 0, request -> Trouble.NONE);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange, BiFunction<String, Map<String, String>, Map<String, String>> action)
            throws IOException {
        Trouble trouble = troubles.apply(requests.getAndIncrement());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (trouble) {
            case NONE -> answer(exchange, 200, done(exchange, body, body.lines().count(), action));
            case HALF -> answer(exchange, 200, done(exchange, body, half(exchange, body), action));
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                answer(exchange, 429, "");
            }
            case SERVER_ERROR -> answer(exchange, 503, "");
            case DEAD_BEFORE_STORING -> exchange.close();
            case DEAD_AFTER_STORING -> {
                done(exchange, body, body.lines().count(), action);
                exchange.close();
            }
            case SILENT_AFTER_STORING -> {
                done(exchange, body, body.lines().count(), action);
                awaitEnd();
                exchange.close();
            }
        }
    }

    private static long half(HttpExchange exchange, String body) {
        long lines = body.lines().count();
        return exchange.getRequestURI().getPath().equals("/contacts") ? (lines + 1) / 2 : lines;
    }

    private static String done(
            HttpExchange exchange,
            String body,
            long lines,
            BiFunction<String, Map<String, String>, Map<String, String>> action) {
        String query = exchange.getRequestURI().getRawQuery();
        String account = URLDecoder.decode(query.substring("account=".length()), StandardCharsets.UTF_8);
        return body.lines()
                .limit(lines)
                .map(line -> FormLine.of(action.apply(account, FormLine.parse(line))))
                .collect(Collectors.joining("\n"));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    ApiContacts contacts() {
        return contacts;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
