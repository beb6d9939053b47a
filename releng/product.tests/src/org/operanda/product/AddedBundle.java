package org.operanda.product;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A bundle that a test compiles against a finished product and adds to it.
 *
 * @param sources folder with MANIFEST.MF, plugin.xml and Java
 * @param name    symbolic name
 * @param texts   what is done to MANIFEST.MF and plugin.xml
 */
record AddedBundle(Path sources, String name, UnaryOperator<String> texts) {

    /** Adds it, so that the next start of the product has it. */
    void to(Product product) throws IOException {
        Path jar = product.folder().resolveSibling(name + ".jar");
        if (!Files.exists(jar)) {
            pack(compiled(product), jar);
        }
        String line = name + ",1.0.0,../" + jar.getFileName() + ",4,false";
        if (!product.bundles().contains(line)) {
            Files.writeString(product.bundlesInfo(), line + "\n", StandardOpenOption.APPEND);
        }
    }

    private Path compiled(Product product) throws IOException {
        Path classes = Files.createDirectories(product.folder().resolveSibling(name));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp",
                String.join(File.pathSeparator, files(product.folder().resolve("plugins"), ".jar")));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(problems, files, null, options, null, files.getJavaFileObjectsFromStrings(files(sources, ".java")))
                    .call()) {
                fail(name + " does not fit the product: " + problems);
            }
        }
        return classes;
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(text("MANIFEST.MF")));
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.putNextEntry(new ZipEntry("plugin.xml"));
            zip.write(text("plugin.xml"));
            for (String file : files(classes, ".class")) {
                zip.putNextEntry(new ZipEntry(classes.relativize(Path.of(file)).toString().replace('\\', '/')));
                Files.copy(Path.of(file), zip);
            }
        }
    }

    private byte[] text(String file) throws IOException {
        return texts.apply(Files.readString(sources.resolve(file))).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(p -> p.endsWith(end)).toList();
        }
    }
}
