package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reader and every operation is put to the contract tests of the testkit; a class that is not is named. */
class ContractTest {
    private static final Pattern CREATED = Pattern.compile("\\bnew (\\w+)(?:<[^>]*>)?\\(");

    @Test
    void everyReaderIsPutToItsContract() {
        assertEquals(List.of(), untested("reader", "ReaderContract"));
    }

    @Test
    void everyOperationIsPutToItsContract() {
        assertEquals(List.of(), untested("operation", "OperationContract"));
    }

    private static List<String> untested(String kind, String contract) {
        Set<String> tested = House.bundles().stream().filter(Bundle::isTests).flatMap(bundle -> bundle.sources().stream()).map(House::read)
                .flatMap(source -> tested(source, contract)).collect(Collectors.toCollection(TreeSet::new));
        return House.mainBundles().stream().map(bundle -> bundle.folder().resolve("plugin.xml")).filter(Files::exists)
                .flatMap(plugin -> House.elements(House.xml(plugin), kind).stream()).map(element -> element.getAttribute("class"))
                .distinct()
                .filter(name -> !tested.contains(Path.of(name.replace('.', '/')).getFileName().toString())).toList();
    }

    /** The classes of which a test's source hands an instance to the contract: at once, by a variable, or by a method that does. */
    private static Stream<String> tested(String source, String contract) {
        List<MatchResult> calls = Pattern.compile(contract + "\\s*\\.of\\(\\s*(new (\\w+)|\\w+)").matcher(source).results().toList();
        return calls.stream().flatMap(call -> call.group(2) != null ? Stream.of(call.group(2)) : byVariable(source, call));
    }

    private static Stream<String> byVariable(String source, MatchResult call) {
        String variable = call.group(1);
        List<String> assigned = created(source, "\\b" + variable + "\\s*=\\s*");
        if (!assigned.isEmpty()) {
            return assigned.stream();
        }
        Matcher method = Pattern.compile("(\\w+)\\([^()]*\\b" + variable + "\\b[^()]*\\)\\s*(?:throws [\\w, ]+)?\\{").matcher(source);
        String name = "";
        while (method.find() && method.start() < call.start()) {
            name = method.group(1);
        }
        List<String> passed = created(source, "\\b" + name + "\\(\\s*");
        // a test with parameters gets them from somewhere in the same source
        return passed.isEmpty() ? created(source, "").stream() : passed.stream();
    }

    /** The classes that are created right behind an expression. */
    private static List<String> created(String source, String before) {
        return Pattern.compile(before + CREATED.pattern()).matcher(source).results().map(found -> found.group(1)).toList();
    }
}
