package com.isendu.contactimport.benchmarks.race;

import java.util.List;
import java.util.Locale;

/** A picture of a race: a bar for each entrant, the CPU of its process and behind it that of the server. */
final class StandingsPicture {

    private static final int WIDTH = 900;
    private static final int LEFT = 390;
    private static final int RIGHT = 130;
    private static final int TOP = 64;
    private static final int STEP = 34;
    private static final int BAR = 20;
    private static final String CLIENT = "#2f6fb0";
    private static final String SERVER = "#9dbfe0";

    private final StringBuilder svg = new StringBuilder();
    private final Race race;
    private final List<Standing> standings;
    private final double scale;

    private StandingsPicture(RaceResult result) {
        this.race = result.race();
        this.standings = result.standings();
        double most =
                standings.stream().mapToDouble(StandingsPicture::cpu).max().orElse(1);
        this.scale = (WIDTH - LEFT - RIGHT) / most;
    }

    static String of(RaceResult result) {
        return new StandingsPicture(result).draw();
    }

    private String draw() {
        int height = TOP + STEP * standings.size() + 10;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"14\">%n",
                WIDTH, height);
        append("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n");
        text(
                16,
                24,
                " font-weight=\"bold\"",
                race.title() + ": CPU, " + race.unit().cpuTitle() + " (less is better)");
        legend(16, CLIENT, "process");
        legend(110, SERVER, "database server");
        for (int i = 0; i < standings.size(); i++) {
            bar(standings.get(i), TOP + STEP * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend(int x, String colour, String text) {
        append("<rect x=\"%d\" y=\"36\" width=\"12\" height=\"12\" fill=\"%s\"/>%n", x, colour);
        text(x + 18, 47, "", text);
    }

    private void bar(Standing standing, int y) {
        double client = standing.client() * scale;
        double server = standing.server() * scale;
        text(16, y + 15, "", title(standing));
        rectangle(LEFT, y, client, CLIENT);
        rectangle(LEFT + client, y, server, SERVER);
        String label = String.format(
                Locale.ROOT, "%.1f  ×%.2f", cpu(standing), standing.cpuRatio().median());
        text(LEFT + client + server + 8, y + 15, "", label);
    }

    private String title(Standing standing) {
        String entrant = standing.entrant().title();
        return race.windows().size() == 1 ? entrant : standing.window().title() + ": " + entrant;
    }

    private void rectangle(double x, int y, double width, String colour) {
        append("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n", x, y, width, BAR, colour);
    }

    private void text(double x, int y, String attributes, String text) {
        append("<text x=\"%.1f\" y=\"%d\"%s>%s</text>%n", x, y, attributes, text);
    }

    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static double cpu(Standing standing) {
        return standing.client() + standing.server();
    }
}
