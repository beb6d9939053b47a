package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;
import org.operanda.data.reader.Reader;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.ReaderDescriptor;

class ExtensionsTest {
    private static final String NAME = "<match pattern='*.spc'/>";
    private static final String INPUT = "<input role='in' technique='xas' quantity='normalised-absorption' rank='1'/><output "
            + "name='mean' quantity='fraction' rank='0'/>";

    @Test
    void readsWhatABundleDeclares() {
        Extensions extensions = new Contributions().reader("b", "b.spectra", "Spectra", NAME)
                .operation("b", "xas.mean", "Mean", INPUT + "<replaces id='xas.average'/>")
                .add("b",
                        "<plugin><extension point='org.operanda.host.technique'><technique id='xas' name='X' family='F' "
                                + "shapes='spectrum series' description='d'/></extension></plugin>")
                .extensions();
        assertEquals(List.of(), extensions.problems());
        assertEquals(List.of("spectrum", "series"), extensions.technique("xas").orElseThrow().shapes());
        ReaderDescriptor reader = extensions.reader("b.spectra").orElseThrow();
        assertEquals(List.of("xas"), reader.techniques());
        assertEquals("1.2.3", reader.contribution().version());
        OperationDescriptor operation = extensions.operation("xas.average").orElseThrow();
        assertEquals("xas.mean", operation.id());
        assertEquals("xas", operation.technique());
        assertEquals(1, operation.inputs().getFirst().rank().orElseThrow());
    }

    @Test
    void loadsAClassOnceAndOnlyWhenAsked() {
        ReaderDescriptor descriptor = new Contributions().reader("b", "b.spectra", "Spectra", NAME).extensions().readers().getFirst();
        Reader first = descriptor.contribution().load().instance().orElseThrow();
        assertSame(first, descriptor.contribution().load().instance().orElseThrow());
    }

    @Test
    void listsTheGreaterPriorityFirst() {
        String plugin = "<plugin><extension point='org.operanda.host.reader'>"
                + "<reader id='a' name='a' class='x' description='d' priority='10'><produces technique='t'/><match pattern='*'/></reader>"
                + "<reader id='z' name='z' class='x' description='d' priority='60'><produces technique='t'/><match "
                + "pattern='*'/></reader></extension></plugin>";
        assertEquals(List.of("z", "a"),
                new Contributions().add("b", plugin).extensions().readers().stream().map(ReaderDescriptor::id).toList());
    }

    @Test
    void aWriterIsKnownByItsFormatWhichItHasAlone() {
        String writer = "<plugin><extension point='org.operanda.host.reader'><writer id='%s' name='n' format='%s' ending='.x' class='x' "
                + "description='d'><accepts technique='t'/></writer></extension></plugin>";
        Extensions extensions = new Contributions().add("a", writer.formatted("a.x", "x")).add("b", writer.formatted("b.x", "x"))
                .add("c", writer.formatted("c.csv", "csv")).reader("d", "d.spectra", "Spectra", NAME).extensions();
        assertEquals("a.x", extensions.writer("x").orElseThrow().id());
        assertEquals(List.of("t"), extensions.writers().getFirst().techniques());
        assertEquals(1, extensions.readers().size());
        List<String> messages = extensions.problems().stream().map(Problem::message).toList();
        assertEquals(2, messages.size());
        assertTrue(messages.get(0).contains("bundle b has a format that the bundle a already uses"), messages.toString());
        assertTrue(messages.get(1).contains("which the host writes itself"), messages.toString());
    }

    @Test
    void anElementOfNoKindIsNamed() {
        List<Problem> problems = new Contributions()
                .add("b", "<plugin><extension point='org.operanda.host.reader'><raeder id='r'/></extension></plugin>").extensions()
                .problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().message().contains("is no <reader>"), problems.toString());
    }

    @Test
    void namesTheBundleOfEveryFaultyDeclarationAndKeepsTheOthers() {
        Extensions extensions = new Contributions()
                .reader("good", "good.spectra", "Spectra", NAME)
                .reader("never", "never.asked", "Spectra", "")
                .reader("hex", "hex.digits", "Spectra", "<magic bytes='zz'/>")
                .reader("number", "number.offset", "Spectra", "<magic offset='one' text='a'/>")
                .operation("roles", "xas.none", "Mean", "")
                .add("nameless", "<plugin><extension point='org.operanda.host.technique'><technique id='xas'/></extension></plugin>")
                .reader("second", "good.spectra", "Rival", NAME).extensions();
        assertEquals(List.of("good.spectra"), extensions.readers().stream().map(ReaderDescriptor::id).toList());
        assertEquals("good", extensions.readers().getFirst().contribution().bundle());
        List<String> messages = extensions.problems().stream().map(Problem::message).toList();
        for (String said : List.of("bundle never has no match", "bundle hex has magic bytes 'zz'", "bundle number has offset=\"one\"",
                "bundle roles has no input",
                "bundle nameless lacks the attribute 'shapes'", "bundle second has an id that the bundle good already uses")) {
            assertTrue(messages.stream().anyMatch(m -> m.contains(said)), said + " in " + messages);
        }
        assertEquals(6, messages.size());
    }

    @Test
    void namesTheBundleOfAClassThatCannotBeHad() {
        for (String nested : List.of("Missing", "NoReader", "ThrowsInConstructor")) {
            Loaded<Reader> loaded = new Contributions().reader("bad", "bad." + nested, nested, NAME).extensions().readers().getFirst()
                    .contribution().load();
            assertTrue(loaded.instance().isEmpty());
            assertTrue(loaded.problem().orElseThrow().message().contains("of the bundle bad"), loaded.toString());
        }
    }

    @Test
    void refusesAnOperationWhoseSettingsAreNotTheDeclaredOnes() {
        String plugin = "<plugin><extension point='org.operanda.host.operation'><operation id='xas.mean' name='n' class='"
                + FakePlugins.class.getName()
                + "$Mean' settings='other.Settings' description='d'><input role='in'/></operation></extension></plugin>";
        var loaded = new Contributions().add("bad", plugin).extensions().operations().getFirst().contribution().load();
        assertTrue(loaded.problem().orElseThrow().message().contains("not other.Settings"), loaded.toString());
    }
}
