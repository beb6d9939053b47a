package org.operanda.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.operanda.data.Progress;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.FileReport;
import org.operanda.host.importing.FileSet;
import org.operanda.host.importing.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: what files hold. */
@Command(name = "inspect", description = "Says what files hold: reader, measurements, datasets, problems.")
final class InspectCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Option(names = "--json", description = "Writes JSON: a list with an object for each file.")
    private boolean json;
    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Files, folders (all files in them) or patterns.")
    private List<String> names;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Extensions extensions = Extensions.installed();
        Importer importer = new Importer(extensions, work.threads());
        FileSet files = importer.find(names, Path.of(""));
        List<FileReport> reports = new ArrayList<>();
        files.problems().forEach(p -> reports.add(FileReport.missing(Path.of(p.location().orElseThrow().file()), p)));
        Progress progress = terminal.quietProgress();
        reports.addAll(importer.inspect(files.files(), progress));
        Terminal.end(progress);
        terminal.say(extensions.problems());
        if (json) {
            try (JsonText text = new JsonText(terminal.out())) {
                text.list(() -> {
                    for (FileReport report : reports) {
                        InspectionText.json(report, text);
                    }
                });
            }
        } else {
            reports.forEach(report -> InspectionText.print(report, terminal.out()));
        }
        return reports.stream().anyMatch(FileReport::failed) ? ExitCode.UNREADABLE : ExitCode.DONE;
    }
}
