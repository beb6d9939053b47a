package org.operanda.correlation;

import org.operanda.data.operation.Setting;
import org.operanda.math.factor.Scaling;

/**
 * Settings of {@link PrincipalComponentAnalysis}.
 *
 * @param dataset    name of the series; empty for the first
 * @param components how many
 * @param centre     whether the mean curve is taken off
 * @param scaling    of the channels
 * @param exact      whether the whole table is decomposed
 * @param from       least value on the channel's axis
 * @param to         greatest value; not above {@code from} for all
 * @param seed       of the random start
 * @param rebuilt    components from which the series is built again; 0 for not
 */
public record PrincipalComponentsSettings(
        @Setting(label = "Dataset", help = "Name of the series of curves. Empty: the first.", value = "") String dataset,
        @Setting(label = "Components", help = "How many are sought. The indicators tell how many are more than noise.", value = "10", min = 1, max = 100) int components,
        @Setting(label = "Centre", help = "Take off the mean curve, so that components are changes.", value = "true") boolean centre,
        @Setting(label = "Scaling", help = "Divide each channel by its standard deviation, or the root of it, so that weak channels count.", value = "none") Scaling scaling,
        @Setting(label = "Exact", help = "Decompose the whole table. Slow for large series; the usual way differs only in components that are noise.", value = "false") boolean exact,
        @Setting(label = "From", help = "Least value on the channel's axis that counts.", value = "0") double from,
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to,
        @Setting(label = "Seed", help = "Of the random start: the same seed gives the same numbers.", value = "1") int seed,
        @Setting(label = "Rebuild from", help = "Builds the series again from so many components, without the noise of the others. 0: not.", value = "0", min = 0, max = 100) int rebuilt) {}
