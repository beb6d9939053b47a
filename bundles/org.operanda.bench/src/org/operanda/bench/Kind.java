package org.operanda.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The workloads, each with the limit that it has to keep and what the best other tools need for it (releng/bench, peers measured on a machine like CI's). */
enum Kind {
    MPT("EC-Lab text, 2,000,000 rows, 255 MB", 0.5, "pandas 1.4 s, 836 MiB; galvani 9.4 s, 168 MiB") {
        @Override
        Workload open(Path data) throws Exception {
            return new CyclerRead(data.resolve("mpt/cell.mpt"), data.resolve("mpt/truth.json"));
        }
    },
    MPR("EC-Lab binary, 2,000,000 rows, 86 MB", 0.15, "galvani 0.15 s with the columns copied out, 280 MiB") {
        @Override
        Workload open(Path data) throws Exception {
            return new CyclerRead(data.resolve("mpr/cell.mpr"), data.resolve("mpr/truth.json"));
        }
    },
    NDAX("Neware archive, 700,000 rows, 4 MB", 0.4, "NewareNDA 1.15 s, 324 MiB") {
        @Override
        Workload open(Path data) throws Exception {
            return new NdaxRead(data.resolve("ndax/cell.ndax"));
        }
    },
    XDI("2000 XDI files of 800 points, 73 MB, one series", 0.30, "numpy 0.46 s; larch 3.8 s") {
        @Override
        Workload open(Path data) throws Exception {
            return new SeriesRead(data.resolve("xas/xdi"));
        }
    },
    NORMALISE("absorption spectra of 372 points, normalised on one core: 1000 times", 0.1, "larch 2026 2.8 s, 0.9.58 1.8 s") {
        @Override
        Workload open(Path data) throws Exception {
            return FineStructure.normalise(data.resolve("xas/exafs"));
        }
    },
    EXAFS("absorption spectra of 372 points, background and Fourier transform on one core: 1000 times", 0.8,
            "larch 2026 8.1 s, 0.9.58 11.8 s, both with the normalisation") {
        @Override
        Workload open(Path data) throws Exception {
            return FineStructure.transform(data.resolve("xas/exafs"));
        }
    },
    NORMALISE_SERIES("absorption series of 2000 × 800, normalised as a step of a recipe on all cores", 0.15, "larch 4.1 s") {
        @Override
        Workload open(Path data) throws Exception {
            return new NormalisedSeries(data.resolve("xas"));
        }
    },
    HEAT_MAP("redraw of a heat map of 2000 × 800", 0.05, "") {
        @Override
        Workload open(Path data) {
            return Redraw.heatMap();
        }
    },
    CURVE("redraw of a curve of 2,000,000 points", 0.05, "") {
        @Override
        Workload open(Path data) {
            return Redraw.curve();
        }
    },
    FILM_POINT("viscoelastic films, 1000 times of five overtones and three parameters", 0.3, "") {
        @Override
        Workload open(Path data) {
            return new FilmFit(1000);
        }
    },
    FILM_SERIES("viscoelastic films, 100,000 times of five overtones and three parameters", 20, "") {
        @Override
        Workload open(Path data) {
            return new FilmFit(100_000);
        }
    },
    CIRCUIT("500 impedance spectra of 60 frequencies, a circuit of eight parameters", 0.15,
            "impedance.py 32 s, pyimpspec 9.4 s, MINPACK in scipy 0.9 s") {
        @Override
        Workload open(Path data) {
            return Impedance.circuit(data.resolve("eis"));
        }
    },
    LIN_KK("500 impedance spectra of 60 frequencies, linear Kramers–Kronig test", 1.0, "impedance.py 13 s") {
        @Override
        Workload open(Path data) {
            return Impedance.kramersKronig(data.resolve("eis"));
        }
    },
    RESOLUTION("curve resolution (MCR-ALS) of 2000 × 800, three components, 35 iterations", 0.15, "pyMCR 0.94 s, 225 MiB") {
        @Override
        Workload open(Path data) {
            return FactorAnalysis.resolution(data.resolve("xas"));
        }

        @Override
        List<String> heap() {
            return twice(13);
        }
    },
    COMPONENTS("principal components of 2000 × 800", 0.05, "scikit-learn 0.046 s, 217 MiB") {
        @Override
        Workload open(Path data) {
            return FactorAnalysis.absorptionComponents(data.resolve("xas"));
        }

        @Override
        List<String> heap() {
            return twice(13);
        }
    },
    COMPONENTS_SINGLE("principal components of 5000 × 4000 in single precision, 80 MB", 0.2, "scikit-learn 0.21 s, 321 MiB") {
        @Override
        Workload open(Path data) {
            return FactorAnalysis.diffractionComponents(data.resolve("xrd"));
        }

        @Override
        List<String> heap() {
            return twice(77);
        }
    },
    ALIGNMENT("clocks of ten records of 1,000,000 points each from the steps that all saw", 1.0, "") {
        @Override
        Workload open(Path data) {
            return new Alignment();
        }

        @Override
        List<String> heap() {
            return twice(168);
        }
    },
    IMAGE("azimuthal integration of an image of 2048 × 2048, set up before", 0.04, "pyFAI 0.061 s, 689 MiB") {
        @Override
        Workload open(Path data) {
            return new ImageIntegration();
        }
    },
    TWO_LINES("two pseudo-Voigt lines in 800 points of each of 1000 patterns, one thread", 0.3, "lmfit 12 s, MINPACK in scipy 2.07 s") {
        @Override
        Workload open(Path data) {
            return Diffraction.twoLines(data.resolve("xrd"));
        }
    },
    TEN_LINES("ten lines of 500 patterns of 4000 points, fitted together and followed, one thread", 1, "") {
        @Override
        Workload open(Path data) {
            return Diffraction.tracked(data.resolve("xrd"));
        }
    },
    BASELINE("background of 1000 patterns of 4000 points by asymmetric least squares, ten iterations, one thread", 0.5,
            "rampy 201 s, scipy's banded solution 3.1 s") {
        @Override
        Workload open(Path data) {
            return Diffraction.baseline(data.resolve("xrd"));
        }
    },
    RAMAN_SERIES("1000 Raman spectra of 1000 points on one core: cosmic rays, arPLS baseline, one line fitted", 1.5, "") {
        @Override
        Workload open(Path data) {
            return new RamanSeries(1000);
        }
    },
    RAMAN_MAP("WiRE map of 50,000 spectra of 1000 points, 205 MB: opened, and the image of a band", 1.0, "") {
        @Override
        Workload open(Path data) throws Exception {
            return new RamanMap(data);
        }
    },
    CYCLER("cycler table of 1,000,000 rows: read, capacity, efficiency and dQ/dV of 1000 cycles", 0.25, "pandas 0.55 s") {
        @Override
        Workload open(Path data) throws Exception {
            return new CyclerAnalysis(data.resolve("gcd/cycler.csv"), data.resolve("gcd/truth.csv"));
        }
    },
    NMR("512 decays of 16,384 points to spectra of 32,768: weights, zero filling, transform, phase; at most 286 MiB (300 MB)", 0.12,
            "nmrglue 0.257 s, 659 MiB") {
        @Override
        Workload open(Path data) throws Exception {
            return new NmrTransform(data.resolve("nmr"));
        }

        /** Decays and spectra are 192 MiB: the process is to stay below 300 MB, so its heap has room for little more. */
        @Override
        List<String> heap() {
            return List.of("-XX:+UseSerialGC", "-Xmx216m", "-Xmn7m");
        }
    },
    INSPECT("operanda inspect of one small file, from the shell", 1.5, "galvani 0.08 s, larch 2.7 s to start") {
        @Override
        Workload open(Path data) {
            return Start.inspect(data.resolve("xas/xdi/scan_0000.xdi"));
        }
    },
    WORKBENCH("start of the workbench until its window is ready", 5, "") {
        @Override
        Workload open(Path data) throws IOException {
            return Start.workbench();
        }
    };

    private static final int PROGRAM = 16;

    private final String work;
    private final double limit;
    private final String peers;

    Kind(String work, double limit, String peers) {
        this.work = work;
        this.limit = limit;
        this.peers = peers;
    }

    /** Room for twice the data, and for the program itself. */
    private static List<String> twice(int mebibytes) {
        return List.of("-XX:+UseSerialGC", "-Xmx" + (2 * mebibytes + PROGRAM) + "m", "-Xmn8m");
    }

    /** What is done. */
    String work() {
        return work;
    }

    /** Seconds that it may take. */
    double limit() {
        return limit;
    }

    /** What the virtual machine is told about its heap. */
    List<String> heap() {
        return List.of("-Xmx1g");
    }

    /** What others need for the same; empty when nobody does the same. */
    String peers() {
        return peers;
    }

    /** Prepares the work with the generated data. */
    abstract Workload open(Path data) throws Exception;
}
