package org.operanda.workbench.parts;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.operanda.data.Dataset;
import org.operanda.data.Units;
import org.operanda.experiment.Cell;
import org.operanda.experiment.TimeMarker;
import org.operanda.figure.DisplayUnit;
import org.operanda.host.recipe.TimeMarkers;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.parts.ExperimentNode.CellNode;
import org.operanda.workbench.parts.ExperimentNode.DatasetNode;
import org.operanda.workbench.parts.ExperimentNode.Group;
import org.operanda.workbench.parts.ExperimentNode.MarkerNode;
import org.operanda.workbench.parts.ExperimentNode.MeasurementNode;
import org.operanda.workbench.parts.ExperimentNode.ProblemsNode;
import org.operanda.workbench.parts.ExperimentNode.StepNode;

/** Words and icons of the experiment tree; the grey words say what kind and how much. */
class ExperimentLabels extends LabelProvider implements IStyledLabelProvider {
    private static final int DIGITS = 6;

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private final CurrentExperiment current;

    ExperimentLabels(CurrentExperiment current) {
        this.current = current;
    }

    @Override
    public StyledString getStyledText(Object element) {
        return switch ((ExperimentNode) element) {
            case CellNode node -> words(name(node.cell()), node.cell().getFormula());
            case Group group -> new StyledString(group.name());
            case MeasurementNode node -> words(node.reference().getId(), measurement(node.reference().getId()));
            case StepNode node -> words(node.step().getId(), current.extensions().operation(node.step().getOperation()).map(o -> o.name())
                    .orElse(node.step().getOperation() + ", not installed"));
            case DatasetNode node ->
                words(node.reference().dataset().orElse(""), current.dataset(node.reference()).map(ExperimentLabels::size).orElse(""));
            case MarkerNode node -> words(node.marker().getName(), marker(node.marker()));
            case ProblemsNode node -> words("Problems", String.valueOf(node.count()));
        };
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    private static StyledString words(String name, String decoration) {
        StyledString text = new StyledString(name == null || name.isBlank() ? "(unnamed)" : name);
        return decoration == null || decoration.isBlank() ? text : text.append("  " + decoration, StyledString.QUALIFIER_STYLER);
    }

    private static String name(Cell cell) {
        return cell.getName() == null || cell.getName().isBlank() ? "Cell" : cell.getName();
    }

    private String measurement(String id) {
        return current.measurement(id)
                .map(m -> current.extensions().technique(m.technique()).map(t -> t.name()).orElse(m.technique()) + ", " + m.frameCount()
                        + " "
                        + (m.datasets().stream().anyMatch(d -> d.rank() == 2) ? "frames" : "rows"))
                .orElse("not read");
    }

    private String marker(TimeMarker marker) {
        OptionalDouble moment = current.session().map(session -> TimeMarkers.moment(session, marker)).orElse(OptionalDouble.empty());
        String when = moment.isPresent() ? DisplayUnit.text(moment.getAsDouble(), Units.SECOND, DIGITS) : "";
        return marker.getMeasurement() == null ? when : when + " in " + marker.getMeasurement();
    }

    private static String size(Dataset dataset) {
        String shape = Arrays.stream(dataset.shape()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
        String unit = Units.symbol(dataset.unit());
        return Optional.of(shape).filter(s -> !s.isEmpty()).map(s -> unit.isEmpty() ? s : unit + ", " + s)
                .orElseGet(() -> DisplayUnit.text(dataset.values().get(0), dataset.unit(), DIGITS));
    }

    @Override
    public Image getImage(Object element) {
        String icon = switch ((ExperimentNode) element) {
            case CellNode node -> "cell";
            case Group group -> "folder";
            case MeasurementNode node -> "measurement";
            case StepNode node -> "result";
            case DatasetNode node -> current.dataset(node.reference()).filter(d -> d.rank() == 2).isPresent() ? "map" : "curve";
            case MarkerNode node -> "marker";
            case ProblemsNode node -> node.worst().name().toLowerCase(java.util.Locale.ROOT);
        };
        return images.get(ImageDescriptor.createFromURL(ExperimentLabels.class.getResource("/icons/" + icon + ".svg")));
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
