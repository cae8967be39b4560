package com.isendu.contactimport.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a form says, read as it arrives: its fields up to the file are there at once; the caller reads the file, then
 * the fields behind it. So a form that is none of ours costs no more than its first field.
 */
public final class Form {

    /** Far more than the longest form of ours has. */
    private static final int MOST_BYTES = 1 << 20;

    /** That of a request without one. */
    public static final Form EMPTY = new Form(null);

    private final Map<String, String> fields = new HashMap<>();
    private final @Nullable FileItemInputIterator parts;
    private @Nullable FileItemInput file;
    private int left = MOST_BYTES;

    private Form(@Nullable FileItemInputIterator parts) {
        this.parts = parts;
    }

    /** Returns the form of a request; one without fields where it has none. */
    public static Form of(HttpServletRequest request) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            Form form = new Form(null);
            request.getParameterMap().forEach((name, values) -> form.fields.put(name, values[0]));
            return form;
        }
        try {
            Form form = new Form(new JakartaServletFileUpload<>().getItemIterator(request));
            form.readToFile();
            return form;
        } catch (FileUploadException e) {
            throw Refusal.badForm();
        }
    }

    private void readToFile() throws IOException {
        while (parts != null && file == null && parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), text(part));
            } else {
                file = part;
            }
        }
    }

    private String text(FileItemInput part) throws IOException {
        try (InputStream bytes = part.getInputStream();
                ByteArrayOutputStream text = new ByteArrayOutputStream()) {
            text.write(bytes.readNBytes(left + 1));
            left -= text.size();
            if (left < 0) {
                throw Refusal.badForm();
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }

    /** What a person calls the file; empty where they have sent none. */
    public Optional<String> fileName() {
        return file == null
                ? Optional.empty()
                : Optional.ofNullable(file.getName()).filter(name -> !name.isEmpty());
    }

    /** Returns the bytes of the file, once. */
    public InputStream file() throws IOException {
        if (file == null) {
            throw Refusal.badForm();
        }
        return file.getInputStream();
    }

    /** Reads the fields behind the file, which was read to its end. */
    public void readRest() {
        try {
            file = null;
            readToFile();
        } catch (FileUploadException e) {
            throw Refusal.badForm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of its fields. */
    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    /** A field; null where the form has none of that name. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }
}
