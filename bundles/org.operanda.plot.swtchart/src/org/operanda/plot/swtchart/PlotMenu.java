package org.operanda.plot.swtchart;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.MessageBox;
import org.operanda.data.Problem;
import org.operanda.figure.ColourMap;
import org.operanda.plot.HeatMapPlot;

/** The menu of a plot. */
final class PlotMenu {
    private final ChartPlot<?> plot;
    private final Control area;

    PlotMenu(ChartPlot<?> plot, Control area) {
        this.plot = plot;
        this.area = area;
        Menu menu = new Menu(area);
        item(menu, "Show all\tHome", plot::reset);
        if (plot instanceof HeatMapPlot heatMap) {
            colours(menu, heatMap);
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Copy image\tCtrl+C", plot::copyImage);
        MenuItem export = item(menu, "Export…", this::export);
        menu.addListener(SWT.Show, e -> export.setEnabled(plot.panel().isPresent()));
        area.setMenu(menu);
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private static void colours(Menu menu, HeatMapPlot plot) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText("Colours");
        Menu maps = new Menu(menu);
        item.setMenu(maps);
        for (ColourMap map : ColourMap.values()) {
            item(maps, map.label(), () -> plot.setColours(map));
        }
    }

    private void export() {
        FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
        dialog.setFilterNames(new String[] {"Image (*.png)", "Drawing (*.svg)", "Page (*.pdf)", "Numbers (*.csv)"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.pdf", "*.csv"});
        dialog.setFileName("figure.png");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Display display = area.getDisplay();
            plot.export(Path.of(chosen)).thenAccept(failed -> failed.filter(problem -> !display.isDisposed())
                    .ifPresent(problem -> display.asyncExec(() -> tell(problem))));
        }
    }

    private void tell(Problem problem) {
        if (area.isDisposed()) {
            return;
        }
        MessageBox box = new MessageBox(area.getShell(), SWT.ICON_ERROR | SWT.OK);
        box.setText("Export");
        box.setMessage(problem.toString());
        box.open();
    }
}
