/**
 * Reads any delimited text by a map of its columns: a small JSON file that can be passed on, no program. Its keys are described in {@code
 * schema/column-map.schema.json} of this bundle.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.columnmap;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
