package org.operanda.correlation;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link CorrelationMatrix}.
 *
 * @param columns names or quantities of the columns that are compared; empty for all
 */
public record CorrelationMatrixSettings(
        @Setting(label = "Columns", help = "Names or quantities of the columns that are compared, of any of the inputs. Empty: all that vary.", value = "") List<String> columns) {}
