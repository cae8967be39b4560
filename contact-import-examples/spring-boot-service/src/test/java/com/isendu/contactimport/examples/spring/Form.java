package com.isendu.contactimport.examples.spring;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A multipart form, as browsers send it. */
record Form(BodyPublisher file, String fileName, Map<String, String> values) {

    private static final String BOUNDARY = "----contact-import-test";

    Form(String csv, Map<String, String> values) {
        this(BodyPublishers.ofString(csv), "people.csv", values);
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        StringBuilder head = new StringBuilder();
        values.forEach((name, value) -> head.append(
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                file,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }
}
