package org.operanda.cli;

import picocli.CommandLine.Option;

/** Options that all commands share. */
final class CommonOptions {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;
}
