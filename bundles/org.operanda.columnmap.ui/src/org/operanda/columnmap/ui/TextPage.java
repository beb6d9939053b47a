package org.operanda.columnmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.operanda.columnmap.InvalidColumnMap;
import org.operanda.columnmap.MapLibrary;
import org.operanda.columnmap.MapLibrary.Found;
import org.operanda.data.text.Layout;

/** Which text, and how it divides into columns. */
final class TextPage extends WizardPage {
    private static final List<String> SEPARATORS = List.of("Tab", "Semicolon", "Comma", "Blanks");
    private static final String SEPARATOR_SIGNS = "\t;," + Layout.WHITE_SPACE;
    private static final List<String> DECIMALS = List.of("Point", "Comma");
    private static final String DECIMAL_SIGNS = ".,";
    private static final String PROPOSAL = "a proposal for this text";
    private static final int LINES = 60;
    private static final int ROWS = 12;
    private static final int FROM_WIDTH = 100;

    private final MapDraft draft;
    private List<Found> kept = List.of();
    private boolean showing;
    private String textProblem = "";
    private String mapProblem = "";
    private Text path;
    private Combo from;
    private Composite fromSide;
    private Combo separator;
    private Combo decimal;
    private Composite headerSide;
    private Button byNumber;
    private Spinner number;
    private Button byWords;
    private Text words;
    private Text start;
    private Composite pathSide;
    private Text lines;
    private TextGrid grid;

    TextPage(MapDraft draft) {
        super("text", "The text", null);
        this.draft = draft;
        setDescription("How does it divide into columns? The table below shows what comes of it.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(5, 5).applyTo(area);
        FieldRows rows = new FieldRows(area, 380, 300);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.area());
        pathSide = rows.row("&Text", side -> browsed(side));
        fromSide = rows.row("&Start from", side -> chosen(side));
        separator = rows.combo("S&eparator", SWT.READ_ONLY, SEPARATORS,
                () -> change(() -> draft.setSeparator(SEPARATOR_SIGNS.charAt(separator.getSelectionIndex()))));
        decimal = rows.combo("&Decimal mark", SWT.READ_ONLY, DECIMALS,
                () -> change(() -> draft.setDecimal(DECIMAL_SIGNS.charAt(decimal.getSelectionIndex()))));
        headerSide = rows.row("Line with the names", side -> headerLine(side));
        start = rows.text("Started &at", () -> change(() -> draft.setStart(start.getText())));
        FieldRows.heading(area, "As it is");
        lines = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        lines.setFont(JFaceResources.getTextFont());
        lines.setData("name", "As it is");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 90).applyTo(lines);
        FieldRows.heading(area, "Divided into columns");
        grid = new TextGrid(area, "Divided into columns", 110, 220);
        setControl(area);
        show();
    }

    private Composite browsed(Composite parent) {
        Composite side = FieldRows.side(parent, 2);
        path = FieldRows.text(side, "Text", () -> change(this::open));
        FieldRows.grow(path);
        FieldRows.button(side, SWT.PUSH, "B&rowse…", () -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setText("The text whose columns are to be described");
            String chosen = dialog.open();
            if (chosen != null) {
                path.setText(chosen);
            }
        });
        return side;
    }

    private Composite chosen(Composite parent) {
        Composite side = FieldRows.side(parent, 2);
        from = new Combo(side, SWT.READ_ONLY);
        from.setData("name", "Start from");
        FieldRows.grow(from);
        from.addListener(SWT.Selection, event -> change(this::startFrom));
        FieldRows.button(side, SWT.PUSH, "&Open Map…", () -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setText("A column map");
            dialog.setFilterExtensions(new String[] {"*.json"});
            dialog.setFilterPath(MapLibrary.folder().toString());
            String chosen = dialog.open();
            if (chosen != null) {
                change(() -> startFrom(Path.of(chosen)));
            }
        });
        return side;
    }

    private Composite headerLine(Composite parent) {
        Composite side = FieldRows.side(parent, 4);
        byNumber = FieldRows.button(side, SWT.RADIO, "&number", () -> change(this::setHeaderLine));
        number = new Spinner(side, SWT.BORDER);
        number.setValues(1, 0, 400, 0, 1, 10);
        number.setData("name", "number of the line");
        number.addListener(SWT.Selection, event -> change(() -> {
            pick(byNumber);
            setHeaderLine();
        }));
        byWords = FieldRows.button(side, SWT.RADIO, "begins &with", () -> change(this::setHeaderLine));
        words = FieldRows.text(side, "first words of the line", () -> change(() -> {
            pick(byWords);
            setHeaderLine();
        }));
        FieldRows.grow(words);
        return side;
    }

    private void pick(Button radio) {
        byNumber.setSelection(radio == byNumber);
        byWords.setSelection(radio == byWords);
    }

    private void setHeaderLine() {
        draft.setHeaderLine(byNumber.getSelection() ? String.valueOf(number.getSelection()) : words.getText());
    }

    private void open() {
        textProblem = "";
        try {
            Path text = Path.of(path.getText());
            if (Files.isRegularFile(text)) {
                draft.open(text.toAbsolutePath());
            } else {
                draft.close();
                textProblem = path.getText().isBlank() ? "" : "There is no such file.";
            }
        } catch (IOException | InvalidPathException e) {
            draft.close();
            textProblem = "It cannot be read: " + e.getMessage() + ".";
        }
    }

    private void startFrom() {
        mapProblem = "";
        int index = from.getSelectionIndex();
        if (index == 0) {
            draft.propose();
        } else if (index <= kept.size()) {
            draft.startFrom(kept.get(index - 1));
        }
    }

    /** Starts from a map in a file. */
    void startFrom(Path file) {
        mapProblem = "";
        try {
            draft.startFrom(file, MapLibrary.read(file));
        } catch (InvalidColumnMap | IOException | InvalidPathException e) {
            mapProblem = "'" + file.getFileName() + "' cannot be taken: " + e.getMessage();
        }
    }

    private void change(Runnable change) {
        if (!showing) {
            change.run();
            show();
        }
    }

    /** Shows the draft, and what is wrong with it. */
    private void show() {
        showing = true;
        draft.excerpt().ifPresent(e -> FieldRows.show(path, e.text().toString()));
        showMaps();
        separator.select(SEPARATOR_SIGNS.indexOf(draft.separator()));
        decimal.select(DECIMAL_SIGNS.indexOf(draft.decimal()));
        boolean numbered = draft.headerLine().matches("\\d{1,6}") && !(byWords.getSelection() && words.isFocusControl());
        pick(numbered ? byNumber : byWords);
        if (numbered) {
            number.setSelection(Integer.parseInt(draft.headerLine()));
        } else {
            FieldRows.show(words, draft.headerLine());
        }
        FieldRows.show(start, draft.start());
        showPreview();
        showing = false;
        say();
    }

    private void showMaps() {
        kept = draft.keptMaps();
        List<String> names = new ArrayList<>(List.of(PROPOSAL));
        kept.forEach(found -> names.add("the map '" + found.name() + "'"));
        int selected = draft.origin().map(kept::indexOf).orElse(-1) + 1;
        if (draft.isOpenedFromFile()) {
            names.add("the map '" + draft.name() + "' of a file");
            selected = names.size() - 1;
        }
        FieldRows.offer(from, names, FROM_WIDTH);
        from.select(selected);
    }

    private void showPreview() {
        List<String> text = draft.excerpt().map(e -> e.head().lines()).orElse(List.of());
        String numbered = IntStream.range(0, Math.min(LINES, text.size())).mapToObj(i -> "%3d  %s".formatted(i + 1, text.get(i)))
                .collect(Collectors.joining("\n"));
        if (!lines.getText().equals(numbered)) {
            lines.setText(numbered);
        }
        List<List<String>> rows = draft.rows(ROWS);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
        List<String> headings = IntStream.range(0, width).mapToObj(i -> i < header.size() ? header.get(i) : String.valueOf(i + 1)).toList();
        grid.show(headings, rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
    }

    private void say() {
        boolean open = draft.excerpt().isPresent();
        FieldRows.say(pathSide, textProblem, open ? "Its first lines are shown below." : draft.textRefusal());
        FieldRows.say(fromSide, mapProblem, "A map that is kept, or one that you were given, can be changed.");
        FieldRows.say(separator, "", "What stands between two fields.");
        FieldRows.say(decimal, open ? draft.decimalRefusal() : "", "As in 3.14 or 3,14.");
        FieldRows.say(headerSide, open ? draft.headerLineRefusal() : "", headerHelp());
        FieldRows.say(start, draft.startRefusal(), startHelp());
        String refusal = draft.layoutRefusal();
        setErrorMessage(open && !refusal.isEmpty() ? refusal : null);
        setPageComplete(refusal.isEmpty() && mapProblem.isEmpty());
    }

    private String headerHelp() {
        int line = draft.headerLineNumber().orElse(0);
        return line == 0
                ? "0: no line names the columns, the numbers begin at once. Else the rows begin below that line."
                : "Line " + line + ": the rows begin below it.";
    }

    private String startHelp() {
        return draft.statedStart().map(date -> "The measurement began at " + date.toString().replace('T', ' ') + ".")
                .orElse("Where the times only count: a date and time, or the words after which it stands above the table. May be empty.");
    }
}
