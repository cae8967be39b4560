package com.isendu.contactimport.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files that pages refer to. Only these are served; their addresses change with their version, so browsers may keep them. */
final class Assets {

    static final String PICO = "/assets/pico-2.1.1.css";
    static final String HTMX = "/assets/htmx-2.0.10.js";
    static final String STYLE = "/assets/wizard.css";
    static final String SCRIPT = "/assets/wizard.js";
    static final String ICON = "/assets/icon.svg";

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String AS_LONG_AS_IT_RUNS = "private, max-age=600";

    static final Map<String, Asset> ALL = Map.of(
            PICO,
            new Asset("/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css", CSS, FOR_EVER),
            HTMX,
            new Asset("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", JAVASCRIPT, FOR_EVER),
            STYLE,
            new Asset("wizard.css", CSS, AS_LONG_AS_IT_RUNS),
            SCRIPT,
            new Asset("wizard.js", JAVASCRIPT, AS_LONG_AS_IT_RUNS),
            ICON,
            new Asset("icon.svg", "image/svg+xml", AS_LONG_AS_IT_RUNS));

    private Assets() {}

    /** A file in the jars. */
    record Asset(String resource, String contentType, String kept) implements Handler {

        @Override
        public void handle(Context context) throws IOException {
            try (InputStream file = Assets.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new Refusal(HttpStatus.NOT_FOUND, "refused.unknown");
                }
                context.contentType(contentType).header("Cache-Control", kept).result(file.readAllBytes());
            }
        }
    }
}
