package org.operanda.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ViewState;
import org.operanda.experiment.VisibleRange;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Range;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.workbench.testkit.Workbench;

/** A technique's view as a third party would write it: an impedance spectrum as Nyquist and Bode plot side by side. */
class PlotViewTest {
    private static final FigureAxis OHM = FigureAxis.of("Z", Units.OHM);
    private final CurrentExperiment current = Workbench.current();
    private Shell shell;
    private IEclipseContext context;
    private Impedance view;

    /** A resistor of 20 Ω before one of 1600 Ω beside a capacitor. */
    static class Impedance extends PlotView {
        @Override
        protected void bar(Composite bar) {
            choice(bar, "Spectrum", "Which spectrum is shown").setItems("first", "last");
        }

        @Override
        protected List<Column> columns() {
            double[] frequency = new double[80];
            double[] real = new double[80];
            double[] imaginary = new double[80];
            double[] magnitude = new double[80];
            for (int i = 0; i < 80; i++) {
                frequency[i] = Math.pow(10, -2 + 0.1 * i);
                double part = frequency[i] / 10;
                real[i] = 20 + 1600 / (1 + part * part);
                imaginary[i] = 1600 * part / (1 + part * part);
                magnitude[i] = Math.hypot(real[i], imaginary[i]);
            }
            Curves nyquist = Curves.of(OHM.withName("−Z″"),
                    Curve.of("", Values.of(real), Values.of(imaginary)).with(CurveStyle.POINTS)).inEqualScale();
            Curves bode = Curves.of(OHM.withName("|Z|").inDecades(), Curve.of("", Values.of(frequency), Values.of(magnitude)));
            Curves second = Curves.of(OHM.withName("−Z″"), Curve.of("", Values.of(frequency), Values.of(imaginary)));
            return List.of(new Column(OHM.withName("Z′"), List.of(nyquist), List.of(), ""),
                    new Column(FigureAxis.of("Frequency", Units.HERTZ).inDecades(), List.of(bode, second), List.of(), ""));
        }
    }

    @BeforeEach
    void open() {
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        shell = new Shell(Workbench.shell());
        shell.setLayout(new GridLayout());
        shell.setSize(1100, 600);
        IEclipseContext window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IEclipseContext.class);
        context = window.createChild();
        MPart part = window.get(EModelService.class).createModelElement(MPart.class);
        part.setElementId("org.example.impedance");
        context.set(MPart.class, part);
        context.set(Composite.class, shell);
    }

    private void show() {
        view = ContextInjectionFactory.make(Impedance.class, context);
        shell.open();
        Workbench.await(view::isDrawn);
        Workbench.calm();
    }

    @AfterEach
    void close() {
        ContextInjectionFactory.uninject(view, context);
        shell.dispose();
    }

    @Test
    void aViewSaysWhatItsColumnsHoldAndIsDrawn() {
        show();
        assertEquals(2, Workbench.named(shell, Combo.class, "Spectrum").getItemCount());
        List<Figure> figures = view.figures();
        assertEquals(List.of(1, 2), figures.stream().map(f -> f.panels().size()).toList());
        assertTrue(figures.get(1).x().logarithmic());
        assertTrue(figures.get(0).panels().getFirst().equalScale());
        Workbench.picture(shell, "impedance");
    }

    @Test
    void itsZoomIsKeptWithTheExperimentAndComesBack() {
        VisibleRange range = ExperimentFactory.eINSTANCE.createVisibleRange();
        range.setAxis("org.example.impedance 1 x");
        range.setFrom(1);
        range.setTo(100);
        current.view().getRanges().add(range);
        VisibleRange backwards = EcoreUtil.copy(range);
        backwards.setAxis("org.example.impedance 1 left1");
        backwards.setFrom(200);
        current.view().getRanges().add(backwards);
        show();
        assertEquals(Optional.of(new Range(1, 100)), view.figures().get(1).x().range());
        ViewState kept = current.completeView();
        assertEquals(List.of("org.example.impedance 1 x"), kept.getRanges().stream().map(VisibleRange::getAxis).toList(),
                "what makes no sense is dropped");
    }
}
