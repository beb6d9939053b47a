import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads the test reports below bundles/ and of releng/product.tests and prints the counts of each test bundle, what failed and why, and the line
 * "N passed, N failed, N skipped". Its argument is Maven's exit status; its own is not 0 when that was not, when a test
 * failed, or when a bundle with tests left no report.
 */
class TestSummary {
    private static final int TOLD = 25;

    private int passed;
    private int failed;
    private int skipped;
    private boolean incomplete;
    private final StringBuilder failures = new StringBuilder();

    public static void main(String[] arguments) throws Exception {
        TestSummary summary = new TestSummary();
        try (Stream<Path> bundles = Files.list(Path.of("bundles"))) {
            for (Path bundle : bundles.filter(path -> path.toString().endsWith(".tests")).sorted().toList()) {
                summary.add(bundle);
            }
        }
        summary.add(Path.of("releng/product.tests"));
        System.out.print(summary.failures);
        boolean built = arguments.length == 0 || arguments[0].equals("0");
        if (!built && summary.failed == 0) {
            System.out.println("The build failed, though no test did: see above, and releng/target/verify.log for all of it.");
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", summary.passed, summary.failed, summary.skipped);
        System.exit(built && summary.failed == 0 && !summary.incomplete ? 0 : 1);
    }

    private void add(Path bundle) throws Exception {
        List<Path> reports = List.of();
        Path folder = bundle.resolve("target/surefire-reports");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                reports = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
            }
        }
        int before = passed + failed + skipped;
        int failedBefore = failed;
        int skippedBefore = skipped;
        double seconds = 0;
        for (Path report : reports) {
            Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
            NodeList cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                seconds += number(test.getAttribute("time"));
                Element problem = child(test, "failure", "error");
                if (problem != null) {
                    failed++;
                    tell(test, problem);
                } else if (child(test, "skipped") != null) {
                    skipped++;
                } else {
                    passed++;
                }
            }
        }
        int count = passed + failed + skipped - before;
        String name = bundle.getFileName().toString();
        if (count == 0 && hasTests(bundle)) {
            incomplete = true;
            System.out.printf("  %-44s did not run%n", name);
        } else if (count > 0) {
            System.out.printf("  %-44s %5d tests %3d failed %3d skipped %7.1f s%n", name, count, failed - failedBefore,
                    skipped - skippedBefore, seconds);
        }
    }

    private void tell(Element test, Element problem) {
        if (failed > TOLD) {
            return;
        }
        if (failed == TOLD) {
            failures.append("More tests failed than are told here; all are in bundles/*/target/surefire-reports.\n");
            return;
        }
        failures.append("FAILED ").append(test.getAttribute("classname")).append('.').append(test.getAttribute("name")).append('\n');
        String[] lines = problem.getTextContent().strip().split("\\R");
        int told = 0;
        for (int i = 0; i < lines.length && told < 6; i++) {
            String line = lines[i].strip();
            boolean frame = line.startsWith("at ");
            if (!frame || line.contains("org.operanda.") || line.startsWith("Caused by")) {
                failures.append("    ").append(line.length() > 300 ? line.substring(0, 300) + " ..." : line).append('\n');
                told++;
            }
        }
    }

    private static boolean hasTests(Path bundle) {
        try (Stream<Path> sources = Files.walk(bundle.resolve("src"))) {
            return sources.filter(path -> path.toString().endsWith(".java")).anyMatch(path -> {
                try {
                    return Files.readString(path).contains("@Test");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            return false;
        }
    }

    private static Element child(Element parent, String... names) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && List.of(names).contains(element.getTagName())) {
                return element;
            }
        }
        return null;
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text.replace(",", ""));
    }
}
