package org.operanda.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes JSON as it goes, for output that programs read. A number that is missing is null. */
final class JsonText implements AutoCloseable {
    private final JsonGenerator json;

    /** Writes part of an object or list. */
    interface Part {
        void write() throws IOException;
    }

    JsonText(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out);
            json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonText object(Part content) {
        return bracketed(json::writeStartObject, content, json::writeEndObject);
    }

    JsonText list(Part content) {
        return bracketed(json::writeStartArray, content, json::writeEndArray);
    }

    private JsonText bracketed(Part begin, Part content, Part end) {
        try {
            begin.write();
            content.write();
            end.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonText key(String name) throws IOException {
        json.writeFieldName(name);
        return this;
    }

    /** A text, null when it is null. */
    void put(String name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
    }

    void put(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    void put(String name, long number) throws IOException {
        json.writeNumberField(name, number);
    }

    /** A whole number, null when it is not stated. */
    void put(String name, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }

    void put(String name, double number) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    void put(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    void put(String name, long[] numbers) throws IOException {
        json.writeFieldName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    /** Ends the text with a line break. */
    @Override
    public void close() {
        try {
            json.writeRaw('\n');
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
