package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.operanda.data.Measurement;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.Figure;
import org.operanda.figure.FigurePaper;
import org.operanda.figure.FigurePaper.Preset;
import org.operanda.figure.FigureRenderer;
import org.operanda.figure.HeatMap;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.FigureTemplate;
import org.operanda.host.report.FigureTemplate.Filled;
import org.operanda.host.report.SessionFigure;
import org.operanda.host.report.SessionFigure.Drawn;

/**
 * A template that a session fills without a gap, as it is exported: as PDF and PNG at a size that journals print, which is another from template to
 * template, as SVG at each of them, but maps, which take long, at that one too.
 *
 * @param figure what is drawn
 * @param text   all words of the SVG
 */
record PrintedTemplate(Figure figure, String text) {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** Half a pixel of the coarsest paper, 150 dpi, in points. */
    private static final double PIXEL = 0.25;

    /** Fills, draws and exports; everything but the words is checked here. */
    static PrintedTemplate of(Session session, int number) throws IOException {
        FigureTemplate template = FigureTemplate.all().stream().filter(t -> t.id().equals("review-" + number)).findFirst().orElseThrow();
        Map<String, Measurement> data = new LinkedHashMap<>();
        session.everything().forEach(e -> data.put(e.getKey(), e.getValue()));
        Filled filled = template.fill(data);
        assertEquals(List.of(), filled.missing(), template.name());
        FigureDefinition definition = filled.figure().orElseThrow();
        assertEquals(template.panels().size(), definition.getPanels().size(), template.name());
        Drawn drawn = SessionFigure.of(session, definition);
        assertEquals(List.of(), drawn.problems(), template.name());
        Figure figure = drawn.figure().orElseThrow();
        assertEquals(template.panels().size(), figure.panels().size(), template.name());
        Preset one = FigurePaper.PRESETS.get(FigureTemplate.all().indexOf(template) % FigurePaper.PRESETS.size());
        boolean quick = figure.panels().stream().noneMatch(HeatMap.class::isInstance);
        String svg = "";
        for (Preset preset : quick ? FigurePaper.PRESETS : List.of(one)) {
            print(definition, preset.paper());
            svg = new String(export(figure, definition, "svg"), StandardCharsets.UTF_8);
            width("<svg[^>]* width=\"([0-9.]+)pt\"", svg, preset);
        }
        print(definition, one.paper());
        width("/MediaBox *\\[ *0 +0 +([0-9.]+)", new String(export(figure, definition, "pdf"), StandardCharsets.ISO_8859_1), one);
        byte[] png = export(figure, definition, "png");
        BufferedImage image = Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png))).orElseThrow();
        assertEquals(Math.round(one.paper().width() / 25.4 * one.paper().dpi()), image.getWidth(), template.name());
        Path pictures = Files.createDirectories(Path.of("target", "templates"));
        Files.write(pictures.resolve(template.id() + "-" + session.experiment().getName() + ".png"), png);
        return new PrintedTemplate(figure, words(svg));
    }

    /** As the dialog does. */
    private static void print(FigureDefinition definition, FigurePaper paper) {
        definition.setWidth(paper.width());
        definition.setTextSize(paper.textSize());
        definition.setResolution(paper.dpi());
    }

    private static byte[] export(Figure figure, FigureDefinition definition, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), FigureRenderer.write(figure, FigureLook.paper(definition), kind, out));
        return out.toByteArray();
    }

    private static void width(String pattern, String file, Preset preset) {
        Matcher width = Pattern.compile(pattern).matcher(file);
        assertTrue(width.find(), preset.name());
        assertEquals(preset.paper().width() * POINTS_PER_MILLIMETRE, Double.parseDouble(width.group(1)), PIXEL, preset.name());
    }

    private static String words(String svg) {
        return Pattern.compile("<text[^>]*>(.*?)</text", Pattern.DOTALL).matcher(svg).results()
                .map(m -> m.group(1).replaceAll("<[^>]*>", "").strip()).collect(Collectors.joining(" "));
    }

    PrintedTemplate says(String... words) {
        for (String word : words) {
            assertTrue(text.contains(word), () -> "no '" + word + "' in " + text);
        }
        return this;
    }

    PrintedTemplate isMarked(int times) {
        assertEquals(times, figure.markers().size());
        return this;
    }
}
