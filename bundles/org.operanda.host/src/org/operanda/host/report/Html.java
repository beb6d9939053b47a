package org.operanda.host.report;

import java.util.List;

/** Builds HTML text; everything that is given as text is escaped. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    static String escaped(String text) {
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

    /** Appends markup as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Appends an element with escaped text. */
    Html element(String name, String content) {
        return raw("<" + name + ">").raw(escaped(content)).raw("</" + name + ">\n");
    }

    /** Appends a table; {@code numeric} says which columns are set flush right. */
    Html table(List<String> headings, List<Integer> numeric, Iterable<List<String>> rows) {
        raw("<div class=\"wide\"><table>\n<thead><tr>");
        for (int i = 0; i < headings.size(); i++) {
            cell("th", numeric.contains(i), headings.get(i));
        }
        raw("</tr></thead>\n<tbody>\n");
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
    Html folded(String summary, String markup) {
        return raw("<details><summary>").raw(escaped(summary)).raw("</summary>\n").raw(markup).raw("</details>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
