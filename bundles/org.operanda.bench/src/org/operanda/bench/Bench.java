package org.operanda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs the workloads, each in a JVM of its own, and prints what they needed beside their limits. Arguments: the data folder, then {@code --json},
 * {@code --runs N} (at least 5), {@code --only name,name}.
 */
public final class Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RUNS = 9;
    private static final int FEWEST_RUNS = 5;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        boolean json = options.contains("--json");
        int runs = Math.max(FEWEST_RUNS, options.contains("--runs") ? Integer.parseInt(options.get(options.indexOf("--runs") + 1)) : RUNS);
        List<String> only = options.contains("--only") ? List.of(options.get(options.indexOf("--only") + 1).split(",")) : List.of();
        ArrayNode all = JSON.createArrayNode();
        for (Kind kind : Kind.values()) {
            if (only.isEmpty() || only.contains(kind.name().toLowerCase(Locale.ROOT))) {
                JsonNode line = timed(kind, Path.of(arguments[0]), runs);
                all.add(line);
                if (!json) {
                    print(line);
                }
            }
        }
        if (json) {
            System.out.println(all.toPrettyString());
        }
    }

    private static JsonNode timed(Kind kind, Path data, int runs) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(kind.heap());
        command.addAll(List.of("-Doperanda.product=" + System.getProperty("operanda.product"), "-cp",
                System.getProperty("java.class.path"), Timing.class.getName(), kind.name(), data.toString(), String.valueOf(runs)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // what the compiler's threads have used is given to others, and not kept for each of them
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return JSON.createObjectNode().put("workload", kind.name().toLowerCase(Locale.ROOT)).put("work", kind.work()).put("error",
                    "failed");
        }
        return JSON.readTree(output);
    }

    private static void print(JsonNode line) {
        if (!line.has("seconds")) {
            System.out.printf("%s: %s%n", line.get("work").asText(), line.get("error").asText());
            return;
        }
        double seconds = line.get("seconds").asDouble();
        double limit = line.get("limitSeconds").asDouble();
        System.out.printf(Locale.ROOT, "%s%n   median %.3f s (least %.3f, CPU %.3f), limit %.2f s %s; peak %.0f MiB, held %.0f MiB%n",
                line.get("work").asText(), seconds,
                line.get("least").asDouble(), line.get("cpuSeconds").asDouble(), limit, seconds <= limit ? "kept" : "MISSED",
                line.get("peakMebibytes").asDouble(),
                line.get("heldMebibytes").asDouble());
        if (!line.get("error").asText().isEmpty()) {
            System.out.printf("   error against the truth: %s%n", line.get("error").asText());
        }
        if (!line.get("peers").asText().isEmpty()) {
            System.out.printf("   others: %s%n", line.get("peers").asText());
        }
    }
}
