package org.operanda.plugins;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.operanda.host.catalogue.Offer;

/** What plug-ins need and nobody has, in words: p2's own explanation is one of units, capabilities and filters. */
final class Unmet {
    private static final Pattern REQUIREMENT = Pattern.compile("([\\w.]+); (\\S+) ([\\[(][^\\])]*[\\])]|[^\\s,]+).*");
    /** Asked for on other systems, or for those who want sources. */
    private static final Pattern ELSEWHERE = Pattern.compile("osgi\\.(os|ws|arch)|install\\.sources");

    private final Collection<IInstallableUnit> there;

    /** @param there all units that are installed or offered */
    Unmet(Collection<IInstallableUnit> there) {
        this.there = there;
    }

    /** A sentence for everything that these units, or what they need in turn, do not find. */
    List<String> of(Collection<IInstallableUnit> wanted) {
        Set<String> sentences = new LinkedHashSet<>();
        Set<IInstallableUnit> seen = new HashSet<>(wanted);
        Deque<IInstallableUnit> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            IInstallableUnit unit = queue.remove();
            for (IRequirement requirement : unit.getRequirements()) {
                if (requirement.getMin() > 0 && !isForElsewhere(requirement)) {
                    List<IInstallableUnit> found = there.stream().filter(requirement::isMatch).toList();
                    found.stream().filter(seen::add).forEach(queue::add);
                    if (found.isEmpty()) {
                        inWords(unit, requirement, sentences);
                    }
                }
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean isForElsewhere(IRequirement requirement) {
        return requirement.getFilter() != null && ELSEWHERE.matcher(requirement.getFilter().toString()).find();
    }

    private void inWords(IInstallableUnit unit, IRequirement requirement, Set<String> sentences) {
        Matcher parsed = REQUIREMENT.matcher(requirement.toString());
        if (parsed.matches()) {
            String namespace = parsed.group(1);
            String name = parsed.group(2);
            sentences.add(Plugins.name(unit) + " needs " + what(namespace, name) + range(VersionRange.create(parsed.group(3)))
                    + have(namespace, name) + ".");
        }
    }

    private static String what(String namespace, String name) {
        return switch (namespace) {
            case "org.eclipse.equinox.p2.iu" -> "the plug-in " + Offer.shortId(name.replaceFirst("\\.feature\\.group$", ""));
            case "osgi.bundle" -> "the bundle " + name;
            case "java.package" -> "the package " + name;
            default -> name + " (" + namespace + ")";
        };
    }

    private static String range(VersionRange range) {
        if (range.getMinimum().equals(range.getMaximum())) {
            return " in version " + range.getMinimum();
        }
        String from = range.getMinimum().equals(Version.emptyVersion) ? "" : " of version " + range.getMinimum() + " or newer";
        return range.getMaximum().equals(Version.MAX_VERSION) ? from : from + ", below " + range.getMaximum();
    }

    private String have(String namespace, String name) {
        List<String> versions = there.stream().flatMap(u -> u.getProvidedCapabilities().stream())
                .filter(c -> c.getNamespace().equals(namespace) && c.getName().equals(name)).map(c -> c.getVersion().toString()).distinct()
                .toList();
        return versions.isEmpty() ? ", which is neither installed nor offered" : ", but there is only " + String.join(", ", versions);
    }
}
