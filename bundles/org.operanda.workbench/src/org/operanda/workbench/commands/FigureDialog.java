package org.operanda.workbench.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.Figure;
import org.operanda.figure.FigurePaper;
import org.operanda.figure.FigureRenderer;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.SessionFigure;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.view.Calculation;

/** The figures of an experiment: on the left how each looks, on the right how it will stand on paper. Nothing is changed before the dialog is finished. */
final class FigureDialog extends TitleAreaDialog {
    private static final int EXPORT = IDialogConstants.CLIENT_ID;
    private static final int FORM_WIDTH = 400;
    private static final int HEIGHT = 560;
    private static final int PREVIEW_WIDTH = 680;
    private static final int SCREEN_DPI = 110;
    private static final int PAUSE = 120;

    private final Session session;
    private final List<FigureDefinition> figures = new ArrayList<>();
    private ScrolledComposite scroll;
    private Canvas preview;
    private Optional<Image> picture = Optional.empty();
    private int shown;
    private boolean redrawing;
    private final Calculation<Drawn> drawing = new Calculation<>();

    /**
     * The figure as it was when drawing began.
     *
     * @param problem why there is no picture
     * @param picture of the figure
     */
    private record Drawn(Optional<Problem> problem, Optional<ImageData> picture) {}

    FigureDialog(Shell shell, Session session, Experiment experiment) {
        super(shell);
        this.session = session;
        figures.addAll(EcoreUtil.copyAll(experiment.getFigures()));
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    /** Puts the figures as they are now in place of those of the experiment; can be undone. */
    void keep(CurrentExperiment current) {
        if (!EcoreUtil.equals(figures, current.experiment().getFigures())) {
            current.edit("figures", () -> {
                current.experiment().getFigures().clear();
                current.experiment().getFigures().addAll(figures);
            });
        }
    }

    private FigureDefinition figure() {
        return figures.get(shown);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Figures");
        setTitle("Figures");
        setMessage("How the figures stand on paper. What is said here is kept with the experiment, in its recipe and its report.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Combo choice = new Combo(area, SWT.READ_ONLY);
        choice.setData("name", "Figure");
        choice.setItems(figures.stream().map(FigureDialog::name).toArray(String[]::new));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> show(choice.getSelectionIndex()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(choice);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, HEIGHT).applyTo(scroll);
        preview = new Canvas(area, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        preview.setData("name", "Preview");
        GridDataFactory.fillDefaults().grab(true, true).hint(PREVIEW_WIDTH, HEIGHT).applyTo(preview);
        preview.addListener(SWT.Paint, event -> paint(event.gc));
        preview.addListener(SWT.Dispose, event -> {
            drawing.cancel();
            picture.ifPresent(Image::dispose);
        });
        show(0);
        return area;
    }

    private static String name(FigureDefinition figure) {
        return figure.getTitle() == null || figure.getTitle().isBlank() ? figure.getId() : figure.getId() + ": " + figure.getTitle();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, EXPORT, "Export…", false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == EXPORT) {
            export();
        } else {
            super.buttonPressed(button);
        }
    }

    private void show(int index) {
        shown = index;
        if (scroll.getContent() != null) {
            scroll.getContent().dispose();
        }
        FieldForm form = new FieldForm(scroll, true);
        new FigureForm(session, figure(), this::redraw, () -> scroll.getDisplay().asyncExec(() -> show(shown))).fill(form);
        scroll.setContent(form.area());
        scroll.setMinSize(form.area().computeSize(FORM_WIDTH, SWT.DEFAULT));
        draw();
    }

    /** Draws when nothing more is typed for a moment. */
    private void redraw() {
        if (!redrawing) {
            redrawing = true;
            preview.getDisplay().timerExec(PAUSE, () -> {
                redrawing = false;
                if (!preview.isDisposed()) {
                    draw();
                }
            });
        }
    }

    /** Draws the figure as it is now in the background; what it was before is drawn no more. */
    private void draw() {
        FigureDefinition drawn = EcoreUtil.copy(figure());
        drawing.start("Drawing " + name(drawn), progress -> onScreen(session, drawn), result -> result.ifPresent(this::show));
    }

    private void show(Drawn drawn) {
        if (preview.isDisposed()) {
            return;
        }
        tell(drawn.problem());
        drawn.picture().ifPresent(data -> {
            picture.ifPresent(Image::dispose);
            picture = Optional.of(new Image(preview.getDisplay(), data));
        });
        preview.redraw();
    }

    private void tell(Optional<Problem> problem) {
        if (problem.isPresent()) {
            setErrorMessage(problem.get().toString());
        } else {
            setErrorMessage(null);
        }
    }

    /** A figure as it stands on paper, as fine as the screen shows it; on any thread. */
    private static Drawn onScreen(Session session, FigureDefinition definition) {
        Optional<Figure> figure = SessionFigure.of(session, definition).figure();
        if (figure.isEmpty()) {
            return new Drawn(Optional.of(Problem.of(Severity.ERROR, "figure.empty", "None of the figure's data are there.",
                    "Recalculate the experiment.")), Optional.empty());
        }
        FigurePaper paper = FigureLook.paper(definition);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Optional<Problem> problem = FigureRenderer.write(figure.get(),
                    new FigurePaper(paper.width(), paper.height(), paper.textSize(), SCREEN_DPI), "png", bytes);
            return new Drawn(problem, problem.isPresent()
                    ? Optional.empty()
                    : Optional.of(new ImageData(new ByteArrayInputStream(bytes.toByteArray()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As large as it is on paper, or smaller where it does not fit. */
    private void paint(GC gc) {
        Point size = preview.getSize();
        gc.setBackground(preview.getDisplay().getSystemColor(SWT.COLOR_GRAY));
        gc.fillRectangle(0, 0, size.x, size.y);
        picture.ifPresent(image -> {
            Rectangle whole = image.getBounds();
            double scale = Math.min(1, Math.min((double) size.x / whole.width, (double) size.y / whole.height));
            int width = (int) (whole.width * scale);
            int height = (int) (whole.height * scale);
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, whole.width, whole.height, (size.x - width) / 2, (size.y - height) / 2, width, height);
        });
    }

    private void export() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterNames(new String[] {"Page (*.pdf)", "Drawing (*.svg)", "Image (*.png)", "Numbers (*.csv)"});
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.svg", "*.png", "*.csv"});
        dialog.setFileName(figure().getId() + ".pdf");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of)
                .ifPresent(file -> tell(export(file)));
    }

    /** Writes the figure as it stands on paper. */
    private Optional<Problem> export(Path file) {
        return SessionFigure.of(session, figure()).figure()
                .flatMap(figure -> FigureRenderer.write(figure, FigureLook.paper(figure()), file));
    }
}
