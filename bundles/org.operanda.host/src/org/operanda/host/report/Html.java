package org.operanda.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Builds HTML text; everything that is given as text is escaped. */
public final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Text as it stands between tags and in attributes. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Begins a page, with its style and its title as the first heading; {@link #end} ends it. */
    public Html begin(String title) {
        raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\">\n");
        element("title", title).raw("<style>\n" + style() + "</style></head>\n<body><main>\n");
        return element("h1", title);
    }

    /** Ends a page. */
    public Html end() {
        return raw("</main></body></html>\n");
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style sheet is in the bundle", e);
        }
    }

    /** Appends markup as it is. */
    public Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Appends an element with escaped text. */
    public Html element(String name, String content) {
        return raw("<" + name + ">").raw(escaped(content)).raw("</" + name + ">\n");
    }

    /** Appends a table, without a head where there are no headings; {@code numeric} says which columns are set flush right. */
    public Html table(List<String> headings, List<Integer> numeric, Iterable<List<String>> rows) {
        raw("<div class=\"wide\"><table>\n");
        if (!headings.isEmpty()) {
            raw("<thead><tr>");
            for (int i = 0; i < headings.size(); i++) {
                cell("th", numeric.contains(i), headings.get(i));
            }
            raw("</tr></thead>\n");
        }
        raw("<tbody>\n");
        for (List<String> row : rows) {
            raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell("td", numeric.contains(i), row.get(i));
            }
            raw("</tr>\n");
        }
        return raw("</tbody></table></div>\n");
    }

    private void cell(String name, boolean numeric, String content) {
        raw(numeric ? "<" + name + " class=\"n\">" : "<" + name + ">").raw(escaped(content)).raw("</" + name + ">");
    }

    /** Appends something that is shown when the reader opens it. */
    public Html folded(String summary, String markup) {
        return raw("<details><summary>").raw(escaped(summary)).raw("</summary>\n").raw(markup).raw("</details>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
