package org.operanda.host.extension;

import java.util.List;

/**
 * A technique as its bundle declares it.
 *
 * @param id          stable id, for instance {@code xas}
 * @param name        shown to users
 * @param family      the group under which lists show it
 * @param shapes      what its data look like, for instance {@code spectrum} and {@code series}
 * @param description one sentence for a user
 * @param bundle      the bundle that declares it
 */
public record TechniqueDescriptor(String id, String name, String family, List<String> shapes, String description, String bundle) {
    public TechniqueDescriptor {
        shapes = List.copyOf(shapes);
    }
}
