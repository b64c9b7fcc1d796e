package jp.musubi.node.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.lists.Line;
import jp.musubi.intake.lists.RefusedFileException;
import jp.musubi.intake.lists.SourceFile;
import jp.musubi.intake.text.ProgressBar;
import jp.musubi.intake.text.Texts;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;

/**
 * Takes in a list of seeds or needs. Each line is registered and, unless it is to stay a draft, published or opened; both
 * steps have ids that follow from what the line says, so that the same line, in whatever file, is taken in once.
 */
public final class Importer {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private Importer() {}

    /**
     * Takes in what can be taken in, and reports every line that cannot, with line number, field and reason.
     *
     * @param who in whose name; needs a role that may register such records
     * @param out for the report and the progress bar
     * @return 0 when all lines went in (or, in a dry run, would), 1 otherwise
     * @throws IOException when the file cannot be read
     */
    public static int run(
            ImportRequest request, Commands commands, Questions questions, Who who, PrintWriter out, Locale locale)
            throws IOException {
        Intake<?> intake = Intake.of(request.type());
        if (!intake.kind().isRegistrar(who::has)) {
            out.println(Texts.of(locale, "import.forbidden"));
            out.flush();
            return 1;
        }
        try {
            List<Line> lines = SourceFile.lines(request);
            return take(
                    lines,
                    new LineIntake<>(intake, request, commands, questions, who, LocalDate.now(Dates.ZONE)),
                    request,
                    questions,
                    out,
                    locale);
        } catch (RefusedFileException e) {
            out.println(Texts.of(locale, "import.refused", Texts.of(locale, e.key(), e.arguments())));
            out.flush();
            return 1;
        }
    }

    private static int take(
            List<Line> lines,
            LineIntake<?> intake,
            ImportRequest request,
            Questions questions,
            PrintWriter out,
            Locale locale) {
        Report report = new Report(request, out, locale);
        String label = Texts.label(locale, request.type());
        try (ProgressBar bar = new ProgressBar(request.progress() ? out : null, locale, label, lines.size())) {
            bar.at(0);
            for (int i = 0; i < lines.size(); i++) {
                Taken taken = intake.take(lines.get(i));
                if (!taken.in() || taken.ended()) {
                    bar.clear();
                }
                report.add(lines.get(i), taken);
                bar.at(i + 1L);
            }
        }
        questions.await(intake.position(), LONGEST_WAIT);
        return report.finish();
    }
}
