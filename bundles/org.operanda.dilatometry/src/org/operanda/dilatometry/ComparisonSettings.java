package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Comparison}.
 *
 * @param fewest cells that must have a point
 */
public record ComparisonSettings(
        @Setting(label = "Fewest cells", help = "A point that fewer cells have is missing; two are needed for a scatter.", value = "2", min = 1, max = 12) int fewest) {}
