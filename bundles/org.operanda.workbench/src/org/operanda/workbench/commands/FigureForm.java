package org.operanda.workbench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.PanelKind;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.FigurePaper;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.form.SettingsForm;

/** The fields of a figure: its paper, its style, its panels and each of its curves. Whatever is changed is told. */
final class FigureForm {
    private static final String USUAL = "usual";
    private static final String OWN = "as below";

    private final Session session;
    private final FigureDefinition figure;
    private final Runnable changed;
    private final Runnable outdated;

    /**
     * @param changed  is told of every change
     * @param outdated is told when fields show other values than those that hold now
     */
    FigureForm(Session session, FigureDefinition figure, Runnable changed, Runnable outdated) {
        this.session = session;
        this.figure = figure;
        this.changed = changed;
        this.outdated = outdated;
    }

    void fill(FieldForm form) {
        form.field("Title", Optional.ofNullable(figure.getTitle()).orElse(""), "", "Written above the figure; may be empty.",
                text -> taken(() -> figure.setTitle(text)));
        paper(form);
        form.heading("Style");
        SettingsForm.fill(form, FigureLook.STYLE, this::styleText, this::style);
        for (int i = 0; i < figure.getPanels().size(); i++) {
            panel(form, figure.getPanels().get(i), (char) ('a' + i));
        }
    }

    private String taken(Runnable change) {
        change.run();
        changed.run();
        return "";
    }

    private void paper(FieldForm form) {
        form.heading("Paper");
        FigurePaper paper = FigureLook.paper(figure);
        List<String> sizes = new ArrayList<>(List.of(OWN));
        sizes.addAll(FigurePaper.PRESETS.stream().map(FigurePaper.Preset::name).toList());
        String now = FigurePaper.PRESETS.stream().filter(p -> p.paper().equals(paper)).map(FigurePaper.Preset::name).findFirst()
                .orElse(OWN);
        form.choice("Size", sizes, now, "What journals print.", text -> {
            FigurePaper.PRESETS.stream().filter(p -> p.name().equals(text)).findFirst().ifPresent(preset -> put(preset.paper()));
            outdated.run();
            return "";
        });
        number(form, "Width", paper.width(), "mm", figure::setWidth);
        optional(form, "Height", figure.isSetHeight() ? Optional.of(figure.getHeight()) : Optional.empty(), "mm",
                "Empty: as high as the panels need.", true, figure::setHeight, figure::unsetHeight);
        number(form, "Text", paper.textSize(), "pt", figure::setTextSize);
        number(form, "Resolution", paper.dpi(), "dpi", dpi -> figure.setResolution((int) Math.max(1, Math.round(dpi))));
    }

    private void put(FigurePaper paper) {
        figure.setWidth(paper.width());
        figure.setTextSize(paper.textSize());
        figure.setResolution(paper.dpi());
        if (paper.height() > 0) {
            figure.setHeight(paper.height());
        } else {
            figure.unsetHeight();
        }
    }

    private void number(FieldForm form, String name, double value, String unit, DoubleConsumer take) {
        optional(form, name, Optional.of(value), unit, "", true, take, () -> {});
    }

    private void optional(FieldForm form, String name, Optional<Double> value, String unit, String help, boolean positive,
            DoubleConsumer take, Runnable unset) {
        form.field(name, value.map(FigureForm::text).orElse(""), unit, help, typed -> {
            if (typed.isEmpty()) {
                return taken(unset);
            }
            try {
                double number = Double.parseDouble(typed.replace(',', '.'));
                return positive && !(number > 0) || !Double.isFinite(number)
                        ? "It must be above zero."
                        : taken(() -> take.accept(number));
            } catch (NumberFormatException e) {
                return "'" + typed + "' is no number.";
            }
        });
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }

    private String styleText(Field field) {
        String json = figure.getStyle().get(field.key());
        return json == null ? field.setting().value() : SettingsForm.text(json);
    }

    private String style(Field field, String text) {
        String refusal = SettingsForm.refusal(FigureLook.STYLE, field, text);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        String before = figure.getStyle().get(field.key());
        figure.getStyle().put(field.key(), SettingsForm.json(FigureLook.STYLE, field, text));
        Optional<String> wrong = FigureLook.parse(figure).problems().stream().map(p -> p.message()).findFirst();
        if (wrong.isPresent()) {
            if (before == null) {
                figure.getStyle().removeKey(field.key());
            } else {
                figure.getStyle().put(field.key(), before);
            }
            return wrong.get();
        }
        return taken(() -> {});
    }

    private void panel(FieldForm form, PanelDefinition panel, char letter) {
        form.heading("Panel " + letter);
        form.field("Vertical axis", Optional.ofNullable(panel.getLabel()).orElse(""), "", "Its name; empty: that of the data.",
                text -> taken(() -> panel.setLabel(text.isEmpty() ? null : text)));
        optional(form, "From", panel.isSetMinimum() ? Optional.of(panel.getMinimum()) : Optional.empty(), "",
                "Where the vertical axis begins, in its unit; empty: with the data.", false, panel::setMinimum, panel::unsetMinimum);
        optional(form, "To", panel.isSetMaximum() ? Optional.of(panel.getMaximum()) : Optional.empty(), "",
                "Where the vertical axis ends, in its unit; empty: with the data.", false, panel::setMaximum, panel::unsetMaximum);
        if (panel.getKind() == PanelKind.HEATMAP) {
            form.choice("Colours", FigureLook.words(ColourMap.values()),
                    Optional.ofNullable(panel.getColourMap()).orElse(ColourMap.VIRIDIS.name().toLowerCase(Locale.ROOT)),
                    "All of them can be told apart by the colour-blind.", text -> taken(() -> panel.setColourMap(text)));
        } else {
            panel.getData().stream().filter(data -> session.dataset(data).isPresent()).forEach(data -> curve(form, data));
        }
    }

    private void curve(FieldForm form, String data) {
        Optional<CurveDefinition> look = FigureLook.curve(figure, data);
        form.words(data.replace('_', ' '));
        form.field("Name", look.map(CurveDefinition::getLabel).orElse(DataReference.of(data).dataset().orElse("").replace('_', ' ')), "",
                "In the legend, where there is one.", text -> change(data, c -> c.setLabel(text.isEmpty() ? null : text)));
        form.colour("Colour", look.map(CurveDefinition::getColour).orElse(""), "As #rrggbb; empty: the next of the palette.",
                text -> text.isEmpty() || Colour.parse(text).isPresent()
                        ? change(data, c -> c.setColour(text.isEmpty() ? null : text))
                        : "Write it as #0072b2.");
        form.choice("Line", choices(CurveStyle.Line.values()), look.map(CurveDefinition::getLine).orElse(USUAL), "How points are joined.",
                text -> change(data, c -> c.setLine(text.equals(USUAL) ? null : text)));
        form.choice("Symbol", choices(CurveStyle.Symbol.values()), look.map(CurveDefinition::getSymbol).orElse(USUAL),
                "What stands at each point.", text -> change(data, c -> c.setSymbol(text.equals(USUAL) ? null : text)));
        optional(form, "Width", look.filter(CurveDefinition::isSetWidth).map(CurveDefinition::getWidth), "pt", "Empty: that of the style.",
                true, width -> change(data, c -> c.setWidth(width)), () -> change(data, CurveDefinition::unsetWidth));
    }

    private static List<String> choices(Enum<?>[] values) {
        List<String> choices = new ArrayList<>(List.of(USUAL));
        choices.addAll(FigureLook.words(values));
        return choices;
    }

    /** Changes how a curve looks; one of which nothing is said any more is forgotten. */
    private String change(String data, Consumer<CurveDefinition> change) {
        CurveDefinition curve = FigureLook.curve(figure, data).orElseGet(() -> {
            CurveDefinition made = ExperimentFactory.eINSTANCE.createCurveDefinition();
            made.setData(data);
            figure.getCurves().add(made);
            return made;
        });
        change.accept(curve);
        boolean plain = curve.eClass().getEAllStructuralFeatures().stream()
                .noneMatch(f -> f != ExperimentPackage.Literals.CURVE_DEFINITION__DATA && curve.eIsSet(f));
        if (plain) {
            figure.getCurves().remove(curve);
        }
        return taken(() -> {});
    }
}
