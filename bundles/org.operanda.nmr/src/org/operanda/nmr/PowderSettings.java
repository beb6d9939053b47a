package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link PowderLine}.
 *
 * @param kind       what makes the line wide
 * @param isotropic  start, ppm
 * @param anisotropy start: Δ in ppm or C_Q in MHz
 * @param asymmetry  start
 * @param width      start, ppm
 * @param spin       of the nucleus
 * @param from       ppm
 * @param to         ppm
 */
public record PowderSettings(
        @Setting(label = "Kind", help = "Anisotropy of the chemical shift, or the central transition of a quadrupolar nucleus, static or under magic-angle spinning.", value = "chemical-shift") PowderKind kind,
        @Setting(label = "Isotropic shift", help = "Where to start.", value = "0", unit = "ppm") double isotropic,
        @Setting(label = "Anisotropy or coupling", help = "Where to start: Δ = δzz − δiso in ppm, or C_Q in MHz.", value = "50") double anisotropy,
        @Setting(label = "Asymmetry", help = "Where to start: η from 0 to 1.", value = "0.3", min = 0, max = 1) double asymmetry,
        @Setting(label = "Width", help = "Where to start: full width of the lines that the pattern is made of.", value = "5", unit = "ppm", min = 0.001) double width,
        @Setting(label = "Spin", help = "Of the nucleus, for quadrupolar lines: 1.5 for ⁷Li and ²³Na, 2.5 for ²⁷Al.", value = "1.5", min = 1.5, max = 4.5) double spin,
        @Setting(label = "From", help = "Lowest shift that is fitted; with both limits 0 the whole spectrum.", value = "0", unit = "ppm") double from,
        @Setting(label = "To", help = "Highest shift that is fitted.", value = "0", unit = "ppm") double to) {}
