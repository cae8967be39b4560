package com.isendu.contactimport.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The files that pages refer to. Only these are served; their addresses change with their version, so browsers may keep
 * them.
 */
public final class Assets {

    static final String PICO = "assets/pico-2.1.1.css";
    static final String HTMX = "assets/htmx-2.0.10.js";
    static final String STYLE = "assets/pages.css";
    static final String SCRIPT = "assets/pages.js";
    static final String PARTS = "assets/parts.js";
    static final String ICON = "assets/icon.svg";

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String AS_LONG_AS_IT_RUNS = "private, max-age=600";

    private static final Map<String, Asset> ALL = Map.of(
            PICO,
            new Asset("/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css", CSS, FOR_EVER),
            HTMX,
            new Asset("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", JAVASCRIPT, FOR_EVER),
            STYLE,
            new Asset("pages.css", CSS, AS_LONG_AS_IT_RUNS),
            SCRIPT,
            new Asset("pages.js", JAVASCRIPT, AS_LONG_AS_IT_RUNS),
            PARTS,
            new Asset("parts.js", JAVASCRIPT, AS_LONG_AS_IT_RUNS),
            "assets/embed.js",
            new Asset("embed.js", JAVASCRIPT, AS_LONG_AS_IT_RUNS),
            ICON,
            new Asset("icon.svg", "image/svg+xml", AS_LONG_AS_IT_RUNS));

    private Assets() {}

    /** A file in the jars. */
    private record Asset(String resource, String contentType, String kept) {

        void send(HttpServletResponse response) throws IOException {
            try (InputStream file = Assets.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new IllegalStateException("the pages lack their file " + resource);
                }
                response.setContentType(contentType);
                response.setHeader("Cache-Control", kept);
                file.transferTo(response.getOutputStream());
            }
        }
    }

    /** Sends the file of an address; false where it is none of these. */
    public static boolean serve(String path, HttpServletResponse response) throws IOException {
        Asset asset = ALL.get(path.substring(1));
        if (asset == null) {
            return false;
        }
        asset.send(response);
        return true;
    }
}
