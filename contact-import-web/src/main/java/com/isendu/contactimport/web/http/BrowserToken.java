package com.isendu.contactimport.web.http;

import com.isendu.contactimport.web.upload.RandomNames;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the pages proves it is one of theirs with: a number that only the browser and its pages know. The
 * browser keeps it in a cookie, and a page holds a hash of it, so nothing has to be remembered here, and any node takes
 * a form of any other.
 */
public final class BrowserToken {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

    private final String name;
    private final String path;
    private final String secret;

    private BrowserToken(String name, String path, String secret) {
        this.name = name;
        this.path = path;
        this.secret = secret;
    }

    /** Returns the one that the browser has; another where it has none yet. */
    public static BrowserToken of(HttpServletRequest request, String base) {
        String name = nameOf(request, base);
        String secret = known(request, name).orElseGet(RandomNames::next);
        return new BrowserToken(name, base + "/", secret);
    }

    private static Optional<String> known(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }

    /** Cookies know no ports, and those of a path are sent to paths below it: so the name says both. */
    private static String nameOf(HttpServletRequest request, String base) {
        return "contact-import-" + request.getServerPort() + base.replaceAll("[^A-Za-z0-9]", "-");
    }

    /**
     * Returns the cookie that keeps it, for a month after the last page. Lax, since people come back by links in
     * messages.
     */
    public Cookie cookie(boolean secure) {
        Cookie cookie = new Cookie(name, secret);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** What the forms of the browser carry. */
    public String field() {
        return HexFormat.of().formatHex(hash());
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }

    /** Refuses a form without it; how long that takes says nothing of how much of it is right. */
    public void require(@Nullable String given) {
        boolean ours = given != null
                && MessageDigest.isEqual(
                        field().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw new Refusal(Status.FORBIDDEN, "refused.expired");
        }
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "BrowserToken";
    }
}
