package org.operanda.plugins;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.operations.UpdateOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.operanda.data.Problem;
import org.operanda.plugins.Plugin.Role;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The plug-ins of the running product. What is refused or fails leaves the installation as it was; what was done holds from the next start on, or after
 * {@link #start}. Not for two threads at once.
 */
public final class Plugins {
    private static final String GROUP = ".feature.group";
    private static final String TRUSTED = "trusted-sites";

    private final IProvisioningAgent agent;
    private final ProvisioningSession session;

    private Plugins(IProvisioningAgent agent) {
        this.agent = agent;
        this.session = new ProvisioningSession(agent);
    }

    /** The plug-ins of the running product; empty when it was not installed but started from a build, so that nothing can be changed. */
    public static Optional<Plugins> ofThisProduct() {
        BundleContext context = FrameworkUtil.getBundle(Plugins.class).getBundleContext();
        ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
        if (reference == null) {
            return Optional.empty();
        }
        Plugins plugins = new Plugins(context.getService(reference));
        return plugins.profile().map(p -> plugins);
    }

    /** Has the repository beside the product listed where p2's own dialogs look: Help → Install New Software…, Check for Updates. */
    public void listBundledSite() {
        for (URI site : bundled()) {
            agent.getService(IMetadataRepositoryManager.class).addRepository(site);
            agent.getService(IArtifactRepositoryManager.class).addRepository(site);
            agent.getService(IMetadataRepositoryManager.class).setRepositoryProperty(site, IRepository.PROP_NICKNAME, "Operanda");
        }
    }

    private Optional<IProfile> profile() {
        return Optional.ofNullable(agent.getService(IProfileRegistry.class)).map(r -> r.getProfile(IProfileRegistry.SELF));
    }

    private IProfile installedProfile() {
        return profile().orElseThrow(() -> new IllegalStateException("the profile was there when this began"));
    }

    /** What is installed, by id. */
    public List<Plugin> installed() {
        Set<IInstallableUnit> roots = roots();
        Set<IInstallableUnit> parts = parts();
        return installedGroups().stream()
                .map(unit -> plugin(unit, Optional.of(unit.getVersion().toString()),
                        roots.contains(unit) ? Role.CHOSEN : parts.contains(unit) ? Role.PART : Role.NEEDED))
                .toList();
    }

    private List<IInstallableUnit> installedGroups() {
        return groups(installedProfile().query(QueryUtil.createIUGroupQuery(), null).toUnmodifiableSet());
    }

    /** What the product needs, with what that needs in turn. */
    private Set<IInstallableUnit> parts() {
        List<IInstallableUnit> groups = installedGroups();
        Set<IInstallableUnit> parts = new LinkedHashSet<>();
        Deque<IInstallableUnit> queue = new ArrayDeque<>(installedProfile().query(new UserVisibleRootQuery(), null).toSet());
        queue.removeIf(u -> u.getId().endsWith(GROUP));
        while (!queue.isEmpty()) {
            IInstallableUnit unit = queue.remove();
            groups.stream().filter(g -> needs(unit, g)).filter(parts::add).forEach(queue::add);
        }
        return parts;
    }

    /** Whether one version is higher than another. */
    public static boolean isNewer(String one, String other) {
        return Version.create(one).compareTo(Version.create(other)) > 0;
    }

    /** What was installed by itself, without what the product itself needs. */
    private Set<IInstallableUnit> roots() {
        Set<IInstallableUnit> roots = installedProfile().query(new UserVisibleRootQuery(), null).toSet();
        List<IInstallableUnit> products = roots.stream().filter(u -> !u.getId().endsWith(GROUP)).toList();
        roots.removeIf(u -> u.getId().endsWith(GROUP) && products.stream().anyMatch(p -> needs(p, u)));
        return roots;
    }

    private static boolean needs(IInstallableUnit one, IInstallableUnit other) {
        return one.getRequirements().stream().anyMatch(r -> r.getMin() > 0 && r.isMatch(other));
    }

    private static List<IInstallableUnit> groups(Collection<IInstallableUnit> units) {
        return units.stream().filter(u -> u.getId().endsWith(GROUP) && !QueryUtil.isCategory(u))
                .sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
    }

    private static Plugin plugin(IInstallableUnit unit, Optional<String> installed, Role role) {
        return new Plugin(feature(unit), unit.getVersion().toString(), name(unit), text(unit, IInstallableUnit.PROP_PROVIDER),
                text(unit, IInstallableUnit.PROP_DESCRIPTION).replaceAll("\\s+", " ").trim(), installed, role);
    }

    static String name(IInstallableUnit unit) {
        return text(unit, IInstallableUnit.PROP_NAME);
    }

    private static String text(IInstallableUnit unit, String property) {
        return Optional.ofNullable(unit.getProperty(property, Locale.getDefault().toString())).orElse("");
    }

    private static boolean isBundle(IInstallableUnit unit) {
        return unit.getProvidedCapabilities().stream().anyMatch(c -> c.getNamespace().equals("osgi.bundle"));
    }

    private static String feature(IInstallableUnit unit) {
        return unit.getId().substring(0, unit.getId().length() - GROUP.length());
    }

    /** The symbolic names of the bundles of an installed plug-in; empty when no plug-in is installed under that id, long or short. */
    public List<String> bundles(String id) {
        IProfile profile = installedProfile();
        List<IRequirement> required = installedGroups().stream()
                .filter(u -> Plugin.isNamed(feature(u), id)).flatMap(u -> u.getRequirements().stream()).toList();
        return profile.query(QueryUtil.createIUAnyQuery(), null).stream().filter(Plugins::isBundle)
                .filter(u -> required.stream().anyMatch(r -> r.isMatch(u))).map(IInstallableUnit::getId).sorted().toList();
    }

    /** What sites offer, each plug-in in its newest version; the repository beside the product when none is named. */
    public Listing available(List<URI> sites, IProgressMonitor monitor) {
        List<Problem> problems = new ArrayList<>();
        TreeMap<String, Plugin> newest = new TreeMap<>();
        for (IInstallableUnit unit : offered(sites.isEmpty() ? bundled() : sites, problems, monitor)) {
            newest.put(feature(unit), plugin(unit, installedVersion(unit), Role.OFFERED));
        }
        return new Listing(List.copyOf(newest.values()), problems);
    }

    private static List<URI> bundled() {
        return Sites.bundled().map(List::of).orElse(List.of());
    }

    private Optional<String> installedVersion(IInstallableUnit unit) {
        return installedProfile().query(QueryUtil.createIUQuery(unit.getId()), null).stream().findFirst()
                .map(u -> u.getVersion().toString());
    }

    private List<IInstallableUnit> offered(List<URI> sites, List<Problem> problems, IProgressMonitor monitor) {
        IMetadataRepositoryManager metadata = agent.getService(IMetadataRepositoryManager.class);
        IArtifactRepositoryManager artifacts = agent.getService(IArtifactRepositoryManager.class);
        Set<IInstallableUnit> found = new LinkedHashSet<>();
        for (URI site : sites) {
            try {
                found.addAll(metadata.loadRepository(site, monitor)
                        .query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), monitor).toUnmodifiableSet());
                artifacts.loadRepository(site, monitor);
            } catch (ProvisionException e) {
                problems.add(
                        Problem.error("plugins.site",
                                "'" + site + "' cannot be read as a repository of plug-ins: " + Words.of(e.getStatus()),
                                "Name the folder, the zip or the address of a p2 repository: it holds content.jar or content.xml.xz.",
                                Problem.Location.file(site.toString())));
            }
        }
        return groups(found);
    }

    /**
     * Installs plug-ins, with what they need, from the named sites; with none named, from the repository beside the product.
     *
     * @param ids long or short
     */
    public Change install(List<String> ids, List<URI> sites, Consent consent, IProgressMonitor monitor) {
        List<Problem> problems = new ArrayList<>();
        List<IInstallableUnit> offered = offered(sites.isEmpty() ? bundled() : sites, problems, monitor);
        List<IInstallableUnit> wanted = new ArrayList<>();
        for (String id : ids) {
            Optional<IInstallableUnit> unit = offered.stream().filter(u -> Plugin.isNamed(feature(u), id)).findFirst();
            if (unit.isEmpty()) {
                problems.add(unknown(id, "no site offers it", "'operanda plugins search' lists what there is."));
            } else if (!installedVersion(unit.get()).equals(Optional.of(unit.get().getVersion().toString()))) {
                wanted.add(unit.get());
            }
        }
        if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR) || wanted.isEmpty()) {
            return new Change(List.of(), problems);
        }
        InstallOperation operation = new InstallOperation(session, wanted);
        return perform(operation, wanted, sites, consent, monitor, "installed");
    }

    /**
     * Starts what was just installed, where OSGi allows it: readers and operations can be used at once, views when the window is built anew.
     *
     * @return whether all that these plug-ins contribute can be used now
     */
    public boolean start(List<Plugin> installed) {
        BundleContext context = FrameworkUtil.getBundle(Plugins.class).getBundleContext();
        ServiceReference<Configurator> reference = context.getServiceReference(Configurator.class);
        if (reference == null) {
            return false;
        }
        try {
            context.getService(reference).applyConfiguration();
        } catch (IOException e) {
            return false;
        }
        return installed.stream().flatMap(p -> bundles(p.feature()).stream())
                .allMatch(name -> Platform.getBundle(name) != null && !hasViews(Platform.getBundle(name)));
    }

    private static boolean hasViews(Bundle bundle) {
        return Arrays.stream(RegistryFactory.getRegistry().getExtensions(ContributorFactoryOSGi.createContributor(bundle)))
                .anyMatch(e -> e.getExtensionPointUniqueIdentifier().equals("org.eclipse.ui.views"));
    }

    private static Problem unknown(String id, String why, String hint) {
        return Problem.of(Problem.Severity.ERROR, "plugins.unknown", "There is no plug-in '" + id + "': " + why + ".", hint);
    }

    /** Removes plug-ins that were {@link Role#CHOSEN}. */
    public Change remove(List<String> ids, IProgressMonitor monitor) {
        Set<IInstallableUnit> roots = roots();
        List<IInstallableUnit> wanted = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            Optional<Plugin> named = installed().stream().filter(p -> Plugin.isNamed(p.feature(), id)).findFirst();
            Optional<IInstallableUnit> root = roots.stream()
                    .filter(u -> named.isPresent() && u.getId().equals(named.get().feature() + GROUP))
                    .findFirst();
            if (named.isEmpty()) {
                problems.add(unknown(id, "it is not installed", "'operanda plugins list' says what is."));
            } else if (root.isEmpty()) {
                problems.add(Problem.of(Problem.Severity.ERROR, "plugins.part",
                        named.get().name() + " cannot be removed: "
                                + (named.get().role() == Role.PART
                                        ? "it is part of the product."
                                        : "it came with another plug-in that needs it."),
                        "'operanda plugins list' says what is installed."));
            } else {
                wanted.add(root.get());
            }
        }
        if (!problems.isEmpty()) {
            return new Change(List.of(), problems);
        }
        problems.addAll(dependents(wanted, roots));
        return problems.isEmpty()
                ? perform(new UninstallOperation(session, wanted), wanted, List.of(), (signers, unsigned) -> true, monitor, "removed")
                : new Change(List.of(), problems);
    }

    /** Plug-ins that were installed by themselves and need one that is to be removed. */
    private static List<Problem> dependents(List<IInstallableUnit> removed, Set<IInstallableUnit> roots) {
        List<Problem> problems = new ArrayList<>();
        for (IInstallableUnit unit : removed) {
            List<String> needing = roots.stream().filter(r -> !removed.contains(r))
                    .filter(r -> needs(r, unit)).map(Plugins::name).toList();
            if (!needing.isEmpty()) {
                problems.add(Problem.of(Problem.Severity.ERROR, "plugins.needed",
                        name(unit) + " cannot be removed: " + String.join(", ", needing) + " need"
                                + (needing.size() == 1 ? "s" : "") + " it.",
                        "Remove " + (needing.size() == 1 ? "it" : "them") + " with it, in one command."));
            }
        }
        return problems;
    }

    /** Updates plug-ins, all that are installed when none is named, to the newest that the sites offer. */
    public Change update(List<String> ids, List<URI> sites, Consent consent, IProgressMonitor monitor) {
        List<Problem> problems = new ArrayList<>();
        offered(sites.isEmpty() ? bundled() : sites, problems, monitor);
        Set<IInstallableUnit> parts = parts();
        List<IInstallableUnit> wanted = new ArrayList<>(installedGroups());
        wanted.removeIf(parts::contains);
        if (ids.isEmpty()) {
            roots().stream().filter(r -> !wanted.contains(r)).forEach(wanted::add);
        }
        if (!ids.isEmpty()) {
            wanted.removeIf(u -> ids.stream().noneMatch(id -> u.getId().endsWith(GROUP) && Plugin.isNamed(feature(u), id)));
            ids.stream().filter(id -> installed().stream().noneMatch(p -> Plugin.isNamed(p.feature(), id)))
                    .forEach(id -> problems.add(unknown(id, "it is not installed", "'operanda plugins list' says what is.")));
        }
        if (!problems.isEmpty()) {
            return new Change(List.of(), problems);
        }
        UpdateOperation operation = new UpdateOperation(session, wanted);
        operation.setProvisioningContext(context(sites));
        IStatus resolved = operation.resolveModal(monitor);
        if (resolved.getCode() == UpdateOperation.STATUS_NOTHING_TO_UPDATE) {
            return new Change(List.of(), List.of());
        }
        List<IInstallableUnit> updates = List.of(operation.getSelectedUpdates()).stream().map(u -> u.replacement).toList();
        return perform(operation, updates, sites, consent, monitor, "updated");
    }

    private ProvisioningContext context(List<URI> sites) {
        Set<URI> all = new LinkedHashSet<>(sites);
        all.addAll(bundled());
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(all.toArray(URI[]::new));
        context.setArtifactRepositories(all.toArray(URI[]::new));
        return context;
    }

    private Change perform(ProfileChangeOperation operation, List<IInstallableUnit> units, List<URI> sites, Consent consent,
            IProgressMonitor monitor, String done) {
        operation.setProvisioningContext(context(sites));
        String names = String.join(", ", units.stream().map(Plugins::name).toList());
        IStatus resolved = operation.resolveModal(monitor);
        if (resolved.matches(IStatus.ERROR | IStatus.CANCEL)) {
            List<String> unmet = new Unmet(everything(sites, monitor)).of(units);
            return refused(names, done, unmet.isEmpty() ? Words.of(resolved) : String.join(" ", unmet));
        }
        Object before = agent.getService(UIServices.SERVICE_NAME);
        agent.registerService(UIServices.SERVICE_NAME, new ConsentServices(remembered(consent, sites)));
        try {
            IStatus result = operation.getProvisioningJob(monitor).runModal(monitor);
            if (result.matches(IStatus.ERROR | IStatus.CANCEL)) {
                return refused(names, done, Words.of(result));
            }
        } finally {
            agent.unregisterService(UIServices.SERVICE_NAME, agent.getService(UIServices.SERVICE_NAME));
            if (before != null) {
                agent.registerService(UIServices.SERVICE_NAME, before);
            }
        }
        return new Change(
                units.stream().filter(u -> u.getId().endsWith(GROUP)).map(u -> plugin(u, installedVersion(u), Role.CHOSEN)).toList(),
                List.of());
    }

    private static Change refused(String names, String done, String reason) {
        return Change.refused(
                Problem.of(Problem.Severity.ERROR, "plugins.refused", names + " was not " + done + ": " + reason, "Nothing was changed."));
    }

    /** All units that are installed or that the sites, which have been loaded, offer. */
    private Set<IInstallableUnit> everything(List<URI> sites, IProgressMonitor monitor) {
        Set<IInstallableUnit> all = installedProfile().query(QueryUtil.createIUAnyQuery(), monitor).toSet();
        all.addAll(context(sites).getMetadata(monitor).query(QueryUtil.createIUAnyQuery(), monitor).toUnmodifiableSet());
        return all;
    }

    /** A consent that is asked once for these sites; the repository that came with the product needs none. */
    private static Consent remembered(Consent consent, List<URI> sites) {
        IEclipsePreferences preferences = ConfigurationScope.INSTANCE.getNode("org.operanda.plugins");
        Set<String> trusted = new LinkedHashSet<>(List.of(preferences.get(TRUSTED, "").split("\n")));
        List<String> asked = sites.stream().map(URI::toString).filter(s -> !trusted.contains(s)).toList();
        return (signers, unsigned) -> {
            if (asked.isEmpty()) {
                return true;
            }
            boolean given = consent.isGiven(signers, unsigned);
            if (given) {
                trusted.addAll(asked);
                preferences.put(TRUSTED, String.join("\n", trusted).strip());
                try {
                    preferences.flush();
                } catch (BackingStoreException e) {
                    // Not remembered, so it is asked again the next time.
                    return given;
                }
            }
            return given;
        };
    }
}
