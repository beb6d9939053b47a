package org.operanda.workbench.parts;

import java.util.List;
import org.operanda.data.Dataset;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Cell;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.experiment.TimeMarker;
import org.operanda.host.recipe.DataReference;

/** What stands in the experiment tree. Nodes are values: a tree that is read anew keeps its expanded and selected nodes. */
public sealed interface ExperimentNode {

    /** The cell whose sheet is shown in the details. */
    record CellNode(Cell cell) implements ExperimentNode {}

    /** A line that holds others. */
    record Group(String name) implements ExperimentNode {
        static final Group MEASUREMENTS = new Group("Measurements");
        static final Group RESULTS = new Group("Results");
        static final Group MARKERS = new Group("Markers");
    }

    /** A measurement that was imported. */
    record MeasurementNode(MeasurementReference reference) implements ExperimentNode {}

    /** A step of the recipe, with what it gave. */
    record StepNode(Step step) implements ExperimentNode {}

    /** One dataset of a measurement or of a step. */
    record DatasetNode(DataReference reference) implements ExperimentNode {}

    /** A moment that was marked by hand. */
    record MarkerNode(TimeMarker marker) implements ExperimentNode {}

    /** How many problems there are, worst severity first. */
    record ProblemsNode(int count, Severity worst) implements ExperimentNode {}

    /** The line as a text that is the same whenever the experiment is opened. */
    default String key() {
        return switch (this) {
            case CellNode node -> "cell " + node.cell().getName();
            case Group group -> "group " + group.name();
            case MeasurementNode node -> "measurement " + node.reference().getId();
            case StepNode node -> "step " + node.step().getId();
            case DatasetNode node -> "dataset " + node.reference();
            case MarkerNode node -> "marker " + node.marker().getName() + " of " + node.marker().getMeasurement();
            case ProblemsNode node -> "problems";
        };
    }

    /** The datasets worth a line of their own: those along a time axis or with a spectrum's axis. */
    static List<Dataset> shown(List<Dataset> datasets) {
        return datasets.stream().filter(d -> d.rank() <= 2).toList();
    }
}
