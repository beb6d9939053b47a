package org.operanda.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.operanda.data.Problem.Severity;
import org.operanda.host.catalogue.RepositoryIndex;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.plugins.Change;
import org.operanda.plugins.Listing;
import org.operanda.plugins.Plugin;
import org.operanda.plugins.Plugins;
import org.operanda.plugins.Sites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plugins}: what is installed, what could be, and installing, updating and removing it. */
@Command(name = "plugins", synopsisSubcommandLabel = "COMMAND", description = "Lists, searches, installs, updates and removes plug-ins. "
        + "Without --from, they come from the repository beside Operanda.")
final class PluginsCommand implements Runnable {
    private static final String FROM = "A folder, a zip, or the address of a p2 repository; several may be given.";

    private final Terminal terminal;
    @Spec
    private CommandSpec spec;
    @Mixin
    private CommonOptions common;

    PluginsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What can be done with the plug-ins of this product. */
    private interface Work {
        int with(Plugins plugins);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "A command is missing: list, search, install, update, remove, disable, enable or index.");
    }

    @Command(name = "list", description = "Lists what is installed.")
    int list(@Mixin CommonOptions help, @Option(names = "--json", description = "Writes JSON.") boolean json) {
        return work(plugins -> {
            print(plugins.installed(), json);
            return ExitCode.DONE;
        });
    }

    @Command(name = "search", description = "Lists what can be installed.")
    int search(@Mixin CommonOptions help,
            @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only what has this in its id, name or description.", defaultValue = "") String text,
            @Option(names = "--from", paramLabel = "SITE", description = FROM) List<String> from,
            @Option(names = "--json", description = "Writes JSON.") boolean json) {
        List<URI> sites = sites(from);
        return work(plugins -> {
            Listing listing = plugins.available(sites, monitor());
            terminal.say(listing.problems());
            String wanted = text.toLowerCase(Locale.ROOT);
            print(listing.plugins().stream()
                    .filter(p -> (p.feature() + " " + p.name() + " " + p.description()).toLowerCase(Locale.ROOT).contains(wanted)).toList(),
                    json);
            return listing.problems().isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        });
    }

    @Command(name = "install", description = "Installs plug-ins with what they need; what is refused leaves everything as it was.")
    int install(@Mixin CommonOptions help,
            @Parameters(arity = "0..*", paramLabel = "ID", description = "As 'search' lists them.") List<String> ids,
            @Option(names = "--all", description = "All that there is.") boolean all,
            @Option(names = "--from", paramLabel = "SITE", description = FROM) List<String> from,
            @Option(names = "--accept-unsigned", description = "Does not ask about plug-ins without a trusted signature.") boolean accept) {
        if (all == (ids != null)) {
            throw new ParameterException(spec.commandLine(), "Name the plug-ins to install, or say --all.");
        }
        List<URI> sites = sites(from);
        return work(plugins -> {
            List<String> wanted = all ? plugins.available(sites, monitor()).plugins().stream().map(Plugin::feature).toList() : ids;
            return report(plugins.install(wanted, sites, (signers, unsigned) -> accept || agreed(signers, unsigned), monitor()),
                    "installed");
        });
    }

    @Command(name = "update", description = "Updates plug-ins to the newest versions of the sites.")
    int update(@Mixin CommonOptions help,
            @Parameters(arity = "0..*", paramLabel = "ID", description = "Only these; all when none is named.") List<String> ids,
            @Option(names = "--from", paramLabel = "SITE", description = FROM) List<String> from,
            @Option(names = "--accept-unsigned", description = "Does not ask about plug-ins without a trusted signature.") boolean accept) {
        List<URI> sites = sites(from);
        return work(plugins -> report(plugins.update(ids == null ? List.of() : ids, sites,
                (signers, unsigned) -> accept || agreed(signers, unsigned), monitor()), "updated"));
    }

    @Command(name = "remove", description = "Removes plug-ins. Experiments that need them still open and say what is missing.")
    int remove(@Mixin CommonOptions help,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "As 'list' lists them.") List<String> ids) {
        return work(plugins -> report(plugins.remove(ids, monitor()), "removed"));
    }

    @Command(name = "disable", description = "Leaves out what a plug-in contributes, without removing it.")
    int disable(@Mixin CommonOptions help,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "A plug-in as 'list' lists it, or a bundle.") List<String> ids) {
        return changeDisabled(ids, true);
    }

    @Command(name = "enable", description = "Takes a plug-in back in that was disabled.")
    int enable(@Mixin CommonOptions help,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "A plug-in as 'list' lists it, or a bundle.") List<String> ids) {
        return changeDisabled(ids, false);
    }

    private int changeDisabled(List<String> ids, boolean disabled) {
        for (String id : ids) {
            List<String> bundles = Plugins.ofThisProduct().map(p -> p.bundles(id)).filter(b -> !b.isEmpty())
                    .orElseGet(() -> Platform.getBundle(id) == null ? List.of() : List.of(id));
            if (bundles.isEmpty()) {
                terminal.say("There is no plug-in or bundle '" + id + "': 'operanda plugins list' says what is installed.");
                return ExitCode.USAGE;
            }
            bundles.forEach(bundle -> DisabledPlugins.set(bundle, disabled));
            terminal.say(id + (disabled ? " is disabled." : " is enabled."));
        }
        return ExitCode.DONE;
    }

    @Command(name = "index", description = "Writes the index of a repository of plug-ins, from which Operanda names the plug-in that reads a file.")
    int index(@Mixin CommonOptions help, @Parameters(paramLabel = "FOLDER", description = "A p2 repository.") Path folder) {
        try {
            List<String> features = RepositoryIndex.write(folder);
            terminal.say("The index of " + folder + " lists " + features.size() + " features.");
            return features.isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        } catch (IOException e) {
            terminal.say(e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private int work(Work work) {
        Optional<Plugins> plugins = Plugins.ofThisProduct();
        if (plugins.isEmpty()) {
            terminal.say("This Operanda was not installed by p2, so its plug-ins cannot be listed or changed: use an unpacked product.");
            return ExitCode.FAILED;
        }
        return work.with(plugins.get());
    }

    private List<URI> sites(List<String> from) {
        List<URI> sites = new ArrayList<>();
        for (String site : from == null ? List.<String>of() : from) {
            sites.add(Sites.parse(site).orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "'" + site + "' is no folder or zip that is there, and no address.")));
        }
        return sites;
    }

    private NullProgressMonitor monitor() {
        return new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return terminal.isInterrupted();
            }
        };
    }

    private boolean agreed(List<String> signers, List<String> unsigned) {
        signers.forEach(signer -> terminal.say("Signed by " + signer + ", who is not trusted yet."));
        if (!unsigned.isEmpty()) {
            terminal.say("Not signed: " + String.join(", ", unsigned));
        }
        return terminal.ask("Install all the same? Say y for yes; without a terminal, --accept-unsigned says so.");
    }

    private int report(Change change, String done) {
        terminal.say(change.problems());
        change.plugins().forEach(p -> terminal.out().println(p.name() + " " + p.version() + " is " + done + "."));
        if (change.plugins().isEmpty() && change.problems().isEmpty()) {
            terminal.say("Nothing was " + done + ": everything is as wanted already.");
        } else if (!change.plugins().isEmpty()) {
            terminal.say("It holds from the next command on; a workbench that is open must be restarted.");
        }
        boolean usage = change.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR && p.id().equals("plugins.unknown"));
        return usage ? ExitCode.USAGE : change.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(List<Plugin> plugins, boolean json) {
        if (json) {
            try (JsonText text = new JsonText(terminal.out())) {
                text.list(() -> plugins.forEach(plugin -> json(plugin, text)));
            }
            return;
        }
        for (Plugin plugin : plugins) {
            terminal.out().printf(Locale.ROOT, "%-32s %-24s %-12s %s: %s%n", plugin.shortId(), plugin.version(), state(plugin),
                    plugin.name(),
                    plugin.description());
        }
        DisabledPlugins.all().forEach(bundle -> terminal.say("The bundle " + bundle + " is disabled."));
    }

    private static String state(Plugin plugin) {
        if (plugin.installed().isEmpty()) {
            return "available";
        }
        return Plugins.isNewer(plugin.version(), plugin.installed().get()) ? "update" : "installed";
    }

    private static void json(Plugin plugin, JsonText text) {
        text.object(() -> {
            text.put("id", plugin.shortId());
            text.put("feature", plugin.feature());
            text.put("version", plugin.version());
            text.put("installed", plugin.installed());
            text.put("name", plugin.name());
            text.put("vendor", plugin.vendor());
            text.put("description", plugin.description());
        });
    }
}
