package org.operanda.host.report;

import java.util.ArrayList;
import java.util.List;
import org.operanda.data.Dataset;
import org.operanda.data.Values;
import org.operanda.figure.Marker;

/** Lines at the moments of a dataset. Each kind of moment is named once. */
final class EventMarkers {
    private static final String TURNING_POINT = "turning-point";

    private EventMarkers() {}

    /**
     * Markers of a dataset of rank 1; what has no place is left out.
     *
     * @param positions where each of its values stands
     */
    static List<Marker> of(Dataset dataset, Values positions) {
        if (dataset.quantity().id().equals(TURNING_POINT)) {
            return ends(dataset.values().toArray(), positions);
        }
        List<Marker> markers = new ArrayList<>();
        for (long i = 0; i < positions.length(); i++) {
            if (Double.isFinite(positions.get(i))) {
                markers.add(new Marker(positions.get(i), markers.isEmpty() ? dataset.name().replace('_', ' ') : ""));
            }
        }
        return markers;
    }

    /** Of what ended, charge above and discharge below zero and rest between, only ends of charge and discharge; a pause ends nothing. */
    private static List<Marker> ends(double[] ended, Values positions) {
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < ended.length; i++) {
            int next = i + 1;
            while (next < ended.length && ended[next] == 0) {
                next++;
            }
            if (ended[i] != 0 && (next == ended.length || ended[next] != ended[i])) {
                String end = ended[i] > 0 ? "end of charge" : "end of discharge";
                boolean named = markers.stream().anyMatch(m -> m.label().equals(end));
                markers.add(new Marker(positions.get(i), named ? "" : end));
            }
        }
        return markers;
    }
}
