package org.operanda.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Times one workload in a JVM of its own and prints one line of JSON. */
final class Timing {
    private static final int WARM_UP = 10;
    private static final double NANO = 1e-9;
    private static final double MEBI = 1024.0 * 1024.0;

    private Timing() {}

    /** Arguments: the workload, the data folder, the number of runs. */
    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[0]);
        int runs = Integer.parseInt(arguments[2]);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] wall = new double[runs];
        double[] cpu = new double[runs];
        ObjectNode line = new ObjectMapper().createObjectNode();
        try (Workload workload = kind.open(Path.of(arguments[1]))) {
            for (int i = 0; i < WARM_UP; i++) {
                workload.run();
                workload.tidy();
            }
            for (int i = 0; i < runs; i++) {
                long cpuStart = system.getProcessCpuTime();
                long start = System.nanoTime();
                workload.run();
                wall[i] = (System.nanoTime() - start) * NANO;
                cpu[i] = (system.getProcessCpuTime() - cpuStart) * NANO;
                workload.tidy();
            }
            System.gc();
            line.put("workload", kind.name().toLowerCase(Locale.ROOT)).put("work", kind.work()).put("seconds", median(wall))
                    .put("least", min(wall))
                    .put("cpuSeconds", median(cpu)).put("limitSeconds", kind.limit()).put("peakMebibytes", peak())
                    .put("heldMebibytes", held()).put("error", workload.error())
                    .put("peers", kind.peers());
        }
        System.out.println(line);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** The most memory that the process has had, as the system counts it; NaN where it does not say. */
    private static double peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM:")).findFirst()
                .map(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024).orElse(Double.NaN);
    }

    /** What the last result keeps of the heap. */
    private static double held() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
    }
}
