package org.operanda.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.commands.ImportFiles;

/**
 * A hand at the workbench: chooses from menus, presses buttons, selects rows, and says what it sees. What may open a dialog is begun and not waited for; the
 * test asks until it sees what it expects.
 */
public final class Hand implements IStartup {
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @Override
    public void earlyStartup() {
        if (System.getProperty("org.operanda.driver.port") == null) {
            return;
        }
        Thread thread = new Thread(() -> {
            try {
                Wire.serve(this::obey);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, "hand");
        thread.setDaemon(true);
        thread.start();
    }

    private Wire.Answer obey(String... words) throws Exception {
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        return switch (words[0]) {
            case "shells" -> said(() -> shells().map(Shell::getText).toList());
            case "menu" -> begun(() -> menuItem(rest));
            case "menu-entries" -> said(() -> entries(rest));
            case "press" -> begun(() -> button(shell(rest[0]), rest[1]));
            case "enabled" -> said(() -> all(shell(rest[0]), Button.class).filter(Button::isEnabled).map(b -> plain(b.getText())).toList());
            case "rows" -> said(() -> rows(shell(rest[0])));
            case "select" -> said(() -> select(shell(rest[0]), List.of(rest).subList(1, rest.length)));
            case "type" -> said(() -> type(shell(rest[0]), Integer.parseInt(rest[1]), rest[2]));
            case "choose" -> said(() -> choose(shell(rest[0]), rest[1]));
            case "texts" -> said(() -> texts(shell(rest[0])));
            case "picture" -> said(() -> picture(rest[0]));
            case "open-view" -> said(() -> List.of(page().showView(rest[0]).getTitle()));
            case "close-view" -> said(() -> closeView(rest[0]));
            case "neighbours" -> said(() -> neighbours(rest[0]));
            case "views" -> said(() -> Arrays.stream(page().getViewReferences()).map(v -> v.getId() + "\t" + v.getPartName()).toList());
            case "import" -> {
                CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);
                display.asyncExec(() -> ImportFiles.open(main(), current, Arrays.stream(rest).map(Path::of).toList()));
                yield new Wire.Answer(0, "");
            }
            case "open" -> {
                display.syncExec(() -> ExperimentFiles.open(PlatformUI.getWorkbench().getService(CurrentExperiment.class), Path.of(rest[0])));
                yield new Wire.Answer(0, "");
            }
            case "measurements" -> said(() -> PlatformUI.getWorkbench().getService(CurrentExperiment.class).experiment().getMeasurements()
                    .stream().map(m -> m.getId()).toList());
            case "problems" -> said(() -> PlatformUI.getWorkbench().getService(CurrentExperiment.class).problems().stream()
                    .map(p -> p.message() + "\t" + p.hint()).toList());
            case "close" -> {
                display.asyncExec(() -> PlatformUI.getWorkbench().close());
                yield new Wire.Answer(0, "");
            }
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private Wire.Answer said(Callable<List<String>> look) throws Exception {
        return new Wire.Answer(0, String.join("\n", display.syncCall(look::call)));
    }

    private Wire.Answer begun(Callable<Runnable> find) throws Exception {
        Runnable action = display.syncCall(find::call);
        display.asyncExec(action);
        return new Wire.Answer(0, "");
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static Shell main() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private Stream<Shell> shells() {
        return Arrays.stream(display.getShells()).filter(Shell::isVisible);
    }

    /** The newest of that title. */
    private Shell shell(String title) {
        return shells().filter(s -> s.getText().equals(title)).reduce((a, b) -> b)
                .orElseThrow(() -> new IllegalStateException("no '" + title + "' among " + shells().map(Shell::getText).toList()));
    }

    private static String plain(String text) {
        return text.replace("&", "").replaceAll("\t.*", "");
    }

    private static Stream<Control> controls(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(c -> c instanceof Composite inner ? Stream.concat(Stream.of(c), controls(inner)) : Stream.of(c));
    }

    private static <T extends Control> Stream<T> all(Composite parent, Class<T> type) {
        return controls(parent).filter(type::isInstance).map(type::cast).filter(Control::isVisible);
    }

    private static Runnable menuItem(String... path) {
        MenuItem item = item(path);
        if (!item.isEnabled()) {
            throw new IllegalStateException(String.join("/", path) + " is disabled");
        }
        return () -> item.notifyListeners(SWT.Selection, new Event());
    }

    private static List<String> entries(String... path) {
        Menu menu = item(path).getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).map(i -> plain(i.getText())).filter(t -> !t.isEmpty()).toList();
    }

    private static MenuItem item(String... path) {
        Menu menu = main().getMenuBar();
        for (int i = 0;; i++) {
            String name = path[i];
            menu.notifyListeners(SWT.Show, new Event());
            List<String> there = Arrays.stream(menu.getItems()).map(m -> plain(m.getText())).toList();
            MenuItem item = Arrays.stream(menu.getItems()).filter(m -> plain(m.getText()).equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no '" + name + "' in the menu: " + there));
            if (i == path.length - 1) {
                return item;
            }
            menu = item.getMenu();
        }
    }

    private static Runnable button(Shell shell, String text) {
        Button button = all(shell, Button.class).filter(b -> plain(b.getText()).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no button '" + text + "' in " + shell.getText()));
        if (!button.isEnabled()) {
            throw new IllegalStateException("'" + text + "' is disabled");
        }
        return () -> button.notifyListeners(SWT.Selection, new Event());
    }

    private static List<String> rows(Shell shell) {
        Stream<String> tables = all(shell, Table.class).flatMap(t -> Arrays.stream(t.getItems()).map(i -> row(t, i)));
        Stream<String> trees = all(shell, Tree.class).flatMap(t -> Arrays.stream(t.getItems()).map(TreeItem::getText));
        return Stream.concat(tables, trees).toList();
    }

    private static String row(Table table, TableItem item) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
            cells.add(item.getText(column));
        }
        return String.join("\t", cells);
    }

    private static List<String> select(Shell shell, List<String> names) {
        for (Table table : all(shell, Table.class).toList()) {
            List<TableItem> items = Arrays.stream(table.getItems()).filter(i -> names.contains(i.getText(0))).toList();
            if (!items.isEmpty()) {
                table.setSelection(items.toArray(TableItem[]::new));
                table.showSelection();
                Event event = new Event();
                event.item = items.getFirst();
                table.notifyListeners(SWT.Selection, event);
                return items.stream().map(TableItem::getText).toList();
            }
        }
        throw new IllegalStateException("no row " + names + " in " + rows(shell));
    }

    private static List<String> type(Shell shell, int number, String text) {
        all(shell, Text.class).filter(t -> (t.getStyle() & SWT.READ_ONLY) == 0).skip(number).findFirst().orElseThrow().setText(text);
        return List.of();
    }

    private static List<String> choose(Shell shell, String start) {
        for (Combo combo : all(shell, Combo.class).toList()) {
            for (int i = 0; i < combo.getItemCount(); i++) {
                if (combo.getItem(i).startsWith(start)) {
                    combo.select(i);
                    combo.notifyListeners(SWT.Selection, new Event());
                    return List.of(combo.getItem(i));
                }
            }
        }
        return List.of();
    }

    private static List<String> texts(Shell shell) {
        return controls(shell).filter(Control::isVisible).map(c -> switch (c) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            case Link link -> link.getText();
            default -> "";
        }).filter(t -> !t.isBlank()).toList();
    }

    private List<String> picture(String file) {
        Rectangle screen = display.getBounds();
        Image image = new Image(display, screen.width, screen.height);
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(file, SWT.IMAGE_PNG);
        return List.of();
    }

    /** The views that have their place in the same stack. */
    private static List<String> neighbours(String id) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        EModelService model = window.getService(EModelService.class);
        return model.findElements(model.getActivePerspective(window.getService(MWindow.class)), id, MPlaceholder.class).stream()
                .flatMap(place -> place.getParent().getChildren().stream()).map(MUIElement::getElementId).toList();
    }

    private static List<String> closeView(String id) {
        for (IViewReference view : page().getViewReferences()) {
            if (view.getId().equals(id)) {
                page().hideView(view);
            }
        }
        return List.of();
    }
}
