package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every bundle that a user gets is in one feature. */
class FeatureTest {
    @Test
    void everyBundleIsInExactlyOneFeature() {
        TreeMap<String, List<String>> features = new TreeMap<>();
        for (Path feature : House.list(House.root().resolve("features")).stream().map(f -> f.resolve("feature.xml")).filter(Files::exists)
                .toList()) {
            for (Element plugin : House.elements(House.xml(feature), "plugin")) {
                String id = plugin.getAttribute("id");
                if (id.startsWith(House.PREFIX) && !id.endsWith(".source")) {
                    features.computeIfAbsent(id, i -> new ArrayList<>())
                            .add(feature.getParent().getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), features.entrySet().stream().filter(entry -> entry.getValue().size() > 1).toList());
        TreeSet<String> delivered = new TreeSet<>(
                House.mainBundles().stream().filter(FeatureTest::isDelivered).map(Bundle::symbolicName).toList());
        assertEquals(delivered, new TreeSet<>(features.keySet()));
    }

    private static boolean isDelivered(Bundle bundle) {
        return !bundle.name().endsWith(".testkit") && !bundle.name().equals("bench") && !bundle.name().startsWith("example.");
    }
}
