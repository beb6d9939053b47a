package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.product.Product.Answer;

/**
 * A page of {@code releng/docs}, followed to the letter. Of its fenced blocks those of {@code sh} are run, one after the other in one shell; those with a
 * file's name behind the language are written to that file; a {@code text} without a name holds lines that the commands before it have printed.
 */
final class Guide {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```$");
    private static final String END = "END_OF_THE_FILE";

    /** A fenced block; the file is empty where it has none. */
    private record Block(String language, String file, String text) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Path folder;

    private Guide(Path folder) {
        this.folder = folder;
    }

    /** The page of that name, to be followed in a folder. */
    static Guide of(String name, Path folder) throws IOException {
        Guide guide = new Guide(folder);
        Matcher block = BLOCK.matcher(Files.readString(Product.root().resolve("releng/docs").resolve(name)));
        while (block.find()) {
            guide.blocks.add(new Block(block.group(1), block.group(2) == null ? "" : block.group(2), block.group(3)));
        }
        assertTrue(!guide.blocks.isEmpty(), name);
        return guide;
    }

    /** With the files of another page written before the command that has this word in it. */
    Guide withFilesOf(Guide other, String word) {
        int before = 0;
        while (!blocks.get(before).text().contains(word) || !blocks.get(before).language().equals("sh")) {
            before++;
        }
        blocks.addAll(before, other.blocks.stream().filter(b -> !b.file().isEmpty()).toList());
        return this;
    }

    /**
     * Does what the page says.
     *
     * @param product what its {@code operanda} is
     * @param build   what its {@code mvn} is
     */
    void follow(Product product, String build) throws IOException {
        Path tools = Files.createDirectories(folder.resolve(".tools"));
        command(tools.resolve("operanda"), product.folder().resolve("operanda").toString());
        command(tools.resolve("mvn"), build);
        StringBuilder script = new StringBuilder("set -eu\nexport PATH=" + tools + ":$PATH\nexport OPERANDA=" + Product.root()
                + "\nexport SDK=$OPERANDA/releng/sdk/target/repository\n");
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.file().isEmpty()) {
                script.append("mkdir -p \"$(dirname '").append(block.file()).append("')\"\ncat >'").append(block.file()).append("' <<'")
                        .append(END)
                        .append("'\n").append(block.text()).append(END).append('\n');
            } else if (block.language().equals("sh")) {
                script.append("{\n").append(block.text()).append("} >").append(output(i)).append(" 2>&1\n");
            }
        }
        Answer answer = Product.run(folder, List.of("sh", Files.writeString(tools.resolve("page.sh"), script).toString()));
        assertEquals(0, answer.code(), () -> answer.text() + printed(blocks.size()));
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("text") && blocks.get(i).file().isEmpty()) {
                String printed = printed(i);
                blocks.get(i).text().lines()
                        .forEach(line -> assertTrue(printed.contains(line), () -> "'" + line + "' is not in " + printed));
            }
        }
    }

    private static void command(Path file, String what) throws IOException {
        Files.writeString(file, "#!/bin/sh\nexec " + what + " \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path output(int block) {
        return folder.resolve(".tools").resolve(block + ".txt");
    }

    /** What the last command before a block has printed. */
    private String printed(int block) {
        for (int i = block - 1; i >= 0; i--) {
            if (Files.exists(output(i))) {
                try {
                    return Files.readString(output(i));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return "";
    }
}
