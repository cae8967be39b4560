package com.isendu.contactimport.examples.spring;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A file in a multipart form, as browsers send it. */
record Form(BodyPublisher file, String fileName) {

    private static final String BOUNDARY = "----contact-import-test";

    Form(String csv) {
        this(BodyPublishers.ofString(csv), "people.csv");
    }

    static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), file, BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }
}
