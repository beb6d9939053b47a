package org.operanda.host.extension;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.Operation;

/**
 * An operation as its bundle declares it; its class is loaded when {@link #contribution()} is asked for it.
 *
 * @param id           stable id, for instance {@code xas.edge-energy}
 * @param name         shown to users
 * @param description  what is computed, and how
 * @param literature   where the method is published, empty when it is not said
 * @param settings     name of the settings record
 * @param inputs       what it needs, at least one
 * @param outputs      what it gives
 * @param replaces     ids of older operations that it stands for
 * @param contribution bundle, version and the operation itself
 */
public record OperationDescriptor(String id, String name, String description, String literature, String settings, List<Input> inputs,
        List<Output> outputs,
        List<String> replaces, Contribution<Operation<?>> contribution) {

    /**
     * An input.
     *
     * @param role      its name in a recipe
     * @param technique id of the technique it must be of, empty for any
     * @param quantity  id of a quantity it must have, empty for any
     * @param rank      dimensions of that quantity's dataset as the operation sees it
     * @param optional  whether the operation also works without it
     */
    public record Input(String role, Optional<String> technique, Optional<String> quantity, OptionalInt rank, boolean optional) {

        /** Whether data are of the technique that this role asks for. */
        public boolean isOfTechnique(Measurement given) {
            return technique.isEmpty() || technique.get().equals(given.technique());
        }

        /**
         * Whether data have the quantity and the rank that this role asks for.
         *
         * @param inFrames whether the operation gets their frames one by one, each of one dimension less
         */
        public boolean isIn(Measurement given, boolean inFrames) {
            return quantity.isEmpty() && rank.isEmpty() || given.datasets().stream().anyMatch(d -> isIn(d, inFrames));
        }

        private boolean isIn(Dataset dataset, boolean inFrames) {
            return (quantity.isEmpty() || quantity.get().equals(dataset.quantity().id()))
                    && (rank.isEmpty() || dataset.rank() == rank.getAsInt() + (inFrames ? 1 : 0));
        }
    }

    /**
     * A dataset that the operation gives.
     *
     * @param name     the dataset's name
     * @param quantity id of its quantity
     * @param rank     its dimensions as the operation gives it
     */
    public record Output(String name, String quantity, OptionalInt rank) {}

    public OperationDescriptor {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        replaces = List.copyOf(replaces);
    }

    /** The id of the technique that the operation belongs to. */
    public String technique() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** Whether data can play a role; the operation's class is loaded to know whether it gets their frames one by one. */
    public boolean fits(Input input, Measurement given) {
        return input.isOfTechnique(given)
                && input.isIn(given, contribution.load().instance().filter(operation -> inFrames(operation, given)).isPresent());
    }

    /** Whether an operation gets the frames of data one by one. */
    public static boolean inFrames(Operation<?> operation, Measurement given) {
        return operation instanceof FrameOperation && given.frameCount() > 0;
    }
}
