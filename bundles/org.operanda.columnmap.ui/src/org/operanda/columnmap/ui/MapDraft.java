package org.operanda.columnmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.columnmap.ColumnMap;
import org.operanda.columnmap.ColumnMapGuess;
import org.operanda.columnmap.MapLibrary;
import org.operanda.columnmap.MapLibrary.Found;
import org.operanda.columnmap.MappedColumn;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/**
 * A column map while it is made: what stands in the fields of the wizard, also what cannot be, and why not. A refusal is a sentence, or empty when nothing is
 * refused.
 */
final class MapDraft {
    /** Ends the name of a map of one text. */
    static final String OWN_FILE = ".columns.json";
    private static final String TECHNIQUE = "electrochemistry";

    private final MapLibrary library = new MapLibrary();
    private Optional<Excerpt> excerpt = Optional.empty();
    private Optional<Found> origin = Optional.empty();
    private boolean proposed = true;
    private boolean chosen;
    private String name = "";
    private String technique;
    private String pattern = "";
    private char separator = '\t';
    private char decimal = '.';
    private String headerLine = "1";
    private String start = "";
    private String along = TextTable.TIME;
    private boolean others = true;
    private List<ColumnDraft> columns = List.of();
    private Optional<Path> ownFile = Optional.empty();

    /** A draft for one of these techniques. */
    MapDraft(Collection<String> techniques) {
        technique = techniques.contains(TECHNIQUE) ? TECHNIQUE : techniques.stream().findFirst().orElse("");
    }

    /** Describes another text: by the map that the user chose, else by the kept one that knows it, else by a proposal. */
    void open(Path text) throws IOException {
        Excerpt opened = Excerpt.of(text);
        close();
        excerpt = Optional.of(opened);
        if (chosen) {
            divide();
            return;
        }
        Optional<Found> known = library.find(text, opened::head).filter(found -> isKept(found.path()));
        known.ifPresentOrElse(found -> take(found.map(), known), this::propose);
    }

    /** Takes the excerpt away. */
    void close() {
        excerpt.ifPresent(Excerpt::delete);
        excerpt = Optional.empty();
    }

    private static boolean isKept(Path map) {
        return map.toAbsolutePath().startsWith(MapLibrary.folder().toAbsolutePath());
    }

    /** Starts again from what the text itself says. */
    void propose() {
        origin = Optional.empty();
        proposed = true;
        chosen = false;
        columns = List.of();
        String file = excerpt.map(Excerpt::fileName).orElse("");
        int dot = file.lastIndexOf('.');
        name = dot > 0 ? file.substring(0, dot) : file;
        pattern = dot > 0 ? "*" + file.substring(dot) : "";
        start = "";
        along = TextTable.TIME;
        others = true;
        excerpt.flatMap(e -> ColumnMapGuess.of(e.head(), technique)).ifPresent(guess -> {
            separator = guess.separator();
            decimal = guess.decimal();
            headerLine = guess.headerLine();
        });
        divide();
    }

    /** Starts from a kept map: if it keeps its name, it is the one that is changed. */
    void startFrom(Found found) {
        chosen = true;
        take(found.map(), Optional.of(found));
    }

    /** Starts from the map in a file, which may be a map of one text. */
    void startFrom(Path file, ColumnMap map) throws IOException {
        chosen = true;
        take(map, isKept(file) ? Optional.of(new Found(file, map)) : Optional.empty());
        if (!map.file().isEmpty()) {
            ownFile = Optional.of(file);
            if (excerpt.isEmpty()) {
                open(file.resolveSibling(map.file()));
            }
        }
    }

    private void take(ColumnMap map, Optional<Found> from) {
        proposed = false;
        origin = from;
        name = from.map(Found::name).orElse(map.name());
        technique = map.technique();
        pattern = map.pattern();
        separator = map.separator();
        decimal = map.decimal();
        headerLine = map.headerLine();
        start = map.start();
        along = map.along();
        others = map.others();
        columns = map.columns().stream().map(column -> ColumnDraft.of(column, Field.NONE)).toList();
        divide();
    }

    Optional<Excerpt> excerpt() {
        return excerpt;
    }

    Optional<Found> origin() {
        return origin;
    }

    /** Whether it began as a map that is not among the user's maps. */
    boolean isOpenedFromFile() {
        return !proposed && origin.isEmpty();
    }

    List<Found> keptMaps() {
        return library.all();
    }

    String name() {
        return name;
    }

    void setName(String newName) {
        name = newName;
    }

    String technique() {
        return technique;
    }

    void setTechnique(String id) {
        technique = id;
    }

    String pattern() {
        return pattern;
    }

    void setPattern(String newPattern) {
        pattern = newPattern.strip();
    }

    char separator() {
        return separator;
    }

    void setSeparator(char character) {
        separator = character;
        divide();
    }

    char decimal() {
        return decimal;
    }

    void setDecimal(char character) {
        decimal = character;
    }

    /** Its number, or the words with which it begins. */
    String headerLine() {
        return headerLine;
    }

    void setHeaderLine(String numberOrWords) {
        headerLine = numberOrWords;
        divide();
    }

    String start() {
        return start;
    }

    void setStart(String dateOrWords) {
        start = dateOrWords.strip();
    }

    boolean others() {
        return others;
    }

    void setOthers(boolean kept) {
        others = kept;
    }

    /** Where the map of this text alone is to lie; empty when it is kept among the user's maps. */
    Optional<Path> ownFile() {
        return ownFile;
    }

    void setOwnFile(Optional<Path> file) {
        ownFile = file;
    }

    /** Name of the column that is the axis; empty for the number of the row. */
    String along() {
        List<String> names = names();
        if (along.isEmpty() || names.contains(along)) {
            return along;
        }
        return names.contains(TextTable.TIME) ? TextTable.TIME : "";
    }

    void setAlong(String column) {
        along = column;
    }

    /** The names that the map gives. */
    List<String> names() {
        return columns.stream().filter(ColumnDraft::isNamed).map(ColumnDraft::name).toList();
    }

    /** The columns of the text in their order, then those of the map that it does not have. */
    List<ColumnDraft> columns() {
        return columns;
    }

    void setColumn(int index, ColumnDraft column) {
        List<ColumnDraft> changed = new ArrayList<>(columns);
        changed.set(index, column);
        columns = List.copyOf(changed);
    }

    /** The number of the header line, 0 without one; empty when no line begins with the words. */
    OptionalInt headerLineNumber() {
        return excerpt.isEmpty() || headerLine.isBlank() ? OptionalInt.empty() : unchecked(List.of()).headerLineIn(excerpt.get().head());
    }

    /** The fields of the header line and of the first rows below it. */
    List<List<String>> rows(int most) {
        OptionalInt header = headerLineNumber();
        if (header.isEmpty() || excerpt.isEmpty()) {
            return List.of();
        }
        TextHead head = excerpt.get().head();
        List<List<String>> rows = new ArrayList<>();
        rows.add(header.getAsInt() == 0 ? List.of() : HeaderLine.fields(head.line(header.getAsInt()), separator));
        for (int line = head.nextFilled(header.getAsInt()); line > 0 && rows.size() <= most; line = head.nextFilled(line)) {
            rows.add(HeaderLine.fields(head.line(line), separator));
        }
        return rows;
    }

    /** Finds the columns of the text anew. What was said of one is kept where it is still there; the others are proposed where nothing else was started from. */
    private void divide() {
        List<List<String>> rows = rows(1);
        if (rows.size() < 2) {
            return;
        }
        List<Field> fields = fields(rows.getFirst(), rows.getLast());
        List<ColumnDraft> before = columns.stream().filter(ColumnDraft::isNamed).toList();
        List<ColumnDraft> divided = new ArrayList<>();
        for (Field field : fields) {
            divided.add(before.stream().filter(column -> number(column.column(), fields) == field.number()).findFirst()
                    .map(column -> column.at(field)).orElseGet(() -> ColumnDraft.unnamed(reference(field, fields), field)));
        }
        if (proposed) {
            propose(divided);
        } else {
            before.stream().filter(column -> number(column.column(), fields) == 0).forEach(column -> divided.add(column.at(Field.NONE)));
        }
        columns = List.copyOf(divided);
    }

    private void propose(List<ColumnDraft> divided) {
        for (MappedColumn guess : ColumnMapGuess.columns(excerpt.orElseThrow().head(), separator, headerLineNumber().orElseThrow())) {
            for (int i = 0; i < divided.size(); i++) {
                ColumnDraft column = divided.get(i);
                boolean taken = divided.stream().anyMatch(c -> c.name().equals(guess.name()));
                if (!taken && !column.isNamed() && column.column().equals(guess.column())) {
                    divided.set(i, ColumnDraft.of(guess, column.field()));
                }
            }
        }
    }

    private static List<Field> fields(List<String> names, List<String> first) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            fields.add(new Field(i + 1, i < names.size() ? names.get(i) : "", first.get(i)));
        }
        return fields;
    }

    /** The number of the column that a map means by a name or a number; 0 when there is none. */
    private static int number(String column, List<Field> fields) {
        Stream<Field> named = fields.stream().filter(field -> field.header().equals(column));
        Stream<Field> numbered = fields.stream().filter(field -> String.valueOf(field.number()).equals(column));
        return Stream.concat(named, numbered).findFirst().map(Field::number).orElse(0);
    }

    /** By its name where that means this column. */
    private static String reference(Field field, List<Field> fields) {
        boolean named = !field.header().isEmpty() && number(field.header(), fields) == field.number();
        return named ? field.header() : String.valueOf(field.number());
    }

    String textRefusal() {
        return excerpt.isEmpty() ? "Choose the text whose columns are to be described." : "";
    }

    String decimalRefusal() {
        return separator == decimal ? "The comma cannot be both the separator and the decimal mark." : "";
    }

    String headerLineRefusal() {
        if (headerLine.isBlank()) {
            return "Write the words with which the line begins.";
        }
        if (headerLineNumber().isEmpty()) {
            return "None of the first lines begins with '" + headerLine + "'.";
        }
        return rows(1).size() < 2 ? "There is no row below this line." : "";
    }

    /** When the measurement began, as the field or the text says. */
    Optional<LocalDateTime> statedStart() {
        OptionalInt line = headerLineNumber();
        return excerpt.isPresent() && line.isPresent()
                ? unchecked(List.of()).startIn(excerpt.get().head(), line.getAsInt())
                : Optional.empty();
    }

    String startRefusal() {
        return start.isEmpty() || excerpt.isEmpty() || headerLineNumber().isEmpty() || statedStart().isPresent()
                ? ""
                : "It is no date and time such as 2026-03-01 12:00:00, and none stands after these words above the table.";
    }

    /** Why the text cannot be divided into columns. */
    String layoutRefusal() {
        return first(textRefusal(), decimalRefusal(), excerpt.isEmpty() ? "" : headerLineRefusal(), startRefusal());
    }

    private static String first(String... refusals) {
        return Stream.of(refusals).filter(refusal -> !refusal.isEmpty()).findFirst().orElse("");
    }

    /** The names of the other columns. */
    List<String> namesBeside(int index) {
        return IntStream.range(0, columns.size()).filter(i -> i != index).mapToObj(columns::get).filter(ColumnDraft::isNamed)
                .map(ColumnDraft::name).toList();
    }

    /** Why the columns cannot be read. */
    String columnsRefusal() {
        if (names().isEmpty()) {
            return "Name at least one column.";
        }
        OptionalInt refused = firstRefused();
        return refused.isPresent() ? refusal(refused.getAsInt()) : "";
    }

    /** The first column that cannot be as it stands. */
    OptionalInt firstRefused() {
        return IntStream.range(0, columns.size()).filter(i -> !refusal(i).isEmpty()).findFirst();
    }

    private String refusal(int index) {
        return columns.get(index).refusal(namesBeside(index), along());
    }

    String nameRefusal() {
        return name.isBlank() ? "Give the map a name by which you will find it again." : "";
    }

    String patternRefusal() {
        if (ownFile.isPresent() || excerpt.isEmpty() || !columnsRefusal().isEmpty()) {
            return "";
        }
        String file = excerpt.get().fileName();
        if (!map().fits(file)) {
            return "'" + file + "' is no such name.";
        }
        return map().knows(file, excerpt.get().head())
                ? ""
                : "No line of the text names the columns, so their texts must be known by their names, for instance *.txt.";
    }

    String ownFileRefusal() {
        if (ownFile.isEmpty()) {
            return "";
        }
        String file = ownFile.get().toString();
        boolean named = file.endsWith(OWN_FILE) && !ownFile.get().getFileName().toString().equals(OWN_FILE);
        return named && ownFile.get().isAbsolute() ? "" : "Choose a file whose name ends in " + OWN_FILE + ".";
    }

    /** Why the map cannot be kept. */
    String keepingRefusal() {
        return first(nameRefusal(), patternRefusal(), technique.isEmpty() ? "No technique is installed." : "", ownFileRefusal());
    }

    /** What keeping it changes, in a sentence; empty when nothing is replaced. */
    String keepingRemark() {
        if (ownFile.isPresent()) {
            return ownFileRefusal().isEmpty() && Files.exists(ownFile.get()) ? "This file is there already; it will be replaced." : "";
        }
        if (excerpt.isEmpty() || !nameRefusal().isEmpty()) {
            return "";
        }
        Path place = place();
        if (origin.isPresent() && origin.get().path().equals(place)) {
            return "The kept map of this name is changed, for all texts that it knows.";
        }
        if (Files.exists(place)) {
            return "A map of this name is kept already; it will be replaced.";
        }
        return library.find(excerpt.get().text(), excerpt.get()::head)
                .filter(found -> !isKept(found.path()) || found.path().compareTo(place) < 0)
                .map(found -> "'" + found.name() + "' knows this text too and is asked before this map.").orElse("");
    }

    /** Where it is kept among the user's maps. */
    Path place() {
        return origin.filter(found -> found.name().equals(name)).map(Found::path).orElseGet(() -> MapLibrary.place(name));
    }

    /** How the first rows are read; to be asked for when neither layout nor columns are refused. */
    Preview preview() {
        return excerpt.map(e -> Preview.of(e, map())).orElse(Preview.NONE);
    }

    /** The map, for every text that it knows. */
    ColumnMap map() {
        return unchecked(columns.stream().filter(ColumnDraft::isNamed).map(ColumnDraft::mapped).toList());
    }

    private ColumnMap unchecked(List<MappedColumn> mapped) {
        return new ColumnMap(name.strip(), technique, "", pattern, separator, decimal, headerLine, start, along(), others, mapped);
    }

    /** Keeps the map; returns what is to be imported: the text, or the map that names it. */
    Path keep() throws IOException {
        Path text = excerpt.map(Excerpt::text).orElseThrow();
        if (ownFile.isEmpty()) {
            MapLibrary.write(map(), place());
            return text;
        }
        ColumnMap map = map();
        Path file = ownFile.get();
        String reference = Objects.equals(file.toAbsolutePath().getParent(), text.toAbsolutePath().getParent())
                ? text.getFileName().toString()
                : text.toAbsolutePath().toString();
        return MapLibrary.write(new ColumnMap(map.name(), map.technique(), reference, "", map.separator(), map.decimal(), map.headerLine(),
                map.start(), map.along(), map.others(), map.columns()), file);
    }
}
