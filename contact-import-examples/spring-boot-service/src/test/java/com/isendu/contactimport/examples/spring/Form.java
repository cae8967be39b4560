package com.isendu.contactimport.examples.spring;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A multipart form, as browsers send it. */
record Form(String csv, Map<String, String> values) {

    private static final String BOUNDARY = "----contact-import-test";

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append(
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n")
                .append(csv)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }
}
