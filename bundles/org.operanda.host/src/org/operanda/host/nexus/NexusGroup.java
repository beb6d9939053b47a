package org.operanda.host.nexus;

import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import javax.measure.Unit;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * A group of a NeXus file that is being put together. What is unknown (null, blank) is left out.
 *
 * @param group    the group
 * @param names    names used in it
 * @param progress hears of the values as they are written
 */
record NexusGroup(WritableGroup group, Names names, Progress progress) {

    static NexusGroup of(WritableGroup group, String nexusClass, Progress progress) {
        group.putAttribute("NX_class", nexusClass);
        return new NexusGroup(group, new Names(), progress);
    }

    /** A new group below this one, under a free name. */
    NexusGroup child(String name, String nexusClass) {
        return of(group.putGroup(names.take(name)), nexusClass, progress);
    }

    String name() {
        return group.getName();
    }

    void attribute(String name, Object value) {
        group.putAttribute(name, value);
    }

    /** A text under exactly this name. */
    void text(String name, String value) {
        if (value != null && !value.isBlank()) {
            group.putDataset(names.take(name), value);
        }
    }

    void whole(String name, int value) {
        group.putDataset(names.take(name), value);
    }

    /** A number with its unit. */
    void number(String name, double value, Unit<?> unit) {
        describe(group.putDataset(names.take(name), value), unit);
    }

    /** A note: a text and what kind of text it is. */
    void note(String name, String type, String description, String text) {
        if (text != null && !text.isBlank()) {
            NexusGroup note = child(name, "NXnote");
            note.text("type", type);
            note.text("description", description);
            note.text("data", text);
        }
    }

    /** Numbers with their unit, under a name that is already taken. */
    WritableDataset field(String takenName, long[] shape, Values values, Unit<?> unit) {
        WritableDataset field = shape.length == 0
                ? group.putDataset(takenName, values.get(0))
                : group.putDataset(takenName, new StreamedDataset(group, takenName, shape, values, progress));
        return describe(field, unit);
    }

    private static WritableDataset describe(WritableDataset field, Unit<?> unit) {
        if (!unit.equals(Units.ONE)) {
            field.putAttribute("units", Units.symbol(unit));
        }
        return field;
    }
}
