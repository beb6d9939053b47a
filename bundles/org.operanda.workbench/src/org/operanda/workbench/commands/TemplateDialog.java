package org.operanda.workbench.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.operanda.data.Measurement;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.FigurePaper;
import org.operanda.host.report.FigureTemplate;
import org.operanda.host.report.FigureTemplate.Filled;

/** Offers the figures of the literature, says what of each the experiment has, and asks for the size on paper. */
final class TemplateDialog extends TitleAreaDialog {
    private static final int ROWS = 14;
    private static final int WIDTH = 900;
    private static final int SMALLEST_TEXT = 5;
    private static final int GREATEST_TEXT = 24;

    private final List<FigureTemplate> templates = FigureTemplate.all();
    private final List<Filled> filled;
    private Table table;
    private Combo size;
    private Spinner text;
    private Optional<FigureDefinition> chosen = Optional.empty();

    TemplateDialog(Shell shell, Map<String, Measurement> data) {
        super(shell);
        filled = templates.stream().map(template -> template.fill(data)).toList();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The figure, filled; empty when the dialog was cancelled. */
    Optional<FigureDefinition> chosen() {
        return chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Figure from a template");
        setMessage("The figure is added to the experiment, with which it is written to the report and by the command line.");
        getShell().setText("Figure from a template");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("name", "Templates");
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
        for (int i = 0; i < templates.size(); i++) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(templates.get(i).name() + "   (" + templates.get(i).source() + ")");
            item.setForeground(getShell().getDisplay()
                    .getSystemColor(filled.get(i).figure().isPresent() ? SWT.COLOR_LIST_FOREGROUND : SWT.COLOR_DARK_GRAY));
        }
        table.addListener(SWT.Selection, event -> tell());
        new Label(area, SWT.NONE).setText("Size");
        size = new Combo(area, SWT.READ_ONLY);
        size.setItems(FigurePaper.PRESETS.stream().map(FigurePaper.Preset::name).toArray(String[]::new));
        size.select(2);
        new Label(area, SWT.NONE).setText("Text in points");
        text = new Spinner(area, SWT.BORDER);
        text.setValues((int) FigurePaper.TWO_COLUMNS.textSize(), SMALLEST_TEXT, GREATEST_TEXT, 0, 1, 1);
        size.addListener(SWT.Selection, event -> text.setSelection((int) paper().textSize()));
        return area;
    }

    private FigurePaper paper() {
        return FigurePaper.PRESETS.get(size.getSelectionIndex()).paper();
    }

    private void tell() {
        Filled of = filled.get(table.getSelectionIndex());
        boolean some = of.figure().isPresent();
        getButton(OK).setEnabled(some);
        if (!some) {
            setErrorMessage("The experiment has none of: " + String.join(", ", of.missing()) + ".");
        } else {
            setErrorMessage(null);
            setMessage(of.missing().isEmpty()
                    ? "The experiment has all that the figure shows."
                    : "Without: " + String.join(", ", of.missing()) + ".");
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        table.setSelection(fullest());
        tell();
    }

    /** The first template that is filled without a gap, else the first of which the experiment has something. */
    private int fullest() {
        IntPredicate some = i -> filled.get(i).figure().isPresent();
        IntPredicate all = some.and(i -> filled.get(i).missing().isEmpty());
        return IntStream.range(0, filled.size()).filter(all).findFirst()
                .orElseGet(() -> IntStream.range(0, filled.size()).filter(some).findFirst().orElse(0));
    }

    @Override
    protected void okPressed() {
        chosen = filled.get(table.getSelectionIndex()).figure();
        chosen.ifPresent(figure -> {
            FigurePaper paper = paper();
            figure.setTitle(templates.get(table.getSelectionIndex()).name());
            figure.setWidth(paper.width());
            if (paper.height() > 0) {
                figure.setHeight(paper.height());
            }
            figure.setTextSize(text.getSelection());
            figure.setResolution(paper.dpi());
        });
        super.okPressed();
    }
}
