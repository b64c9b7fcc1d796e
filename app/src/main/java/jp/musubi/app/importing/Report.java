package jp.musubi.app.importing;

import java.io.PrintWriter;
import java.util.Locale;
import jp.musubi.app.text.Labels;
import jp.musubi.app.text.Texts;
import jp.musubi.command.refusal.Violation;

/** Tells what became of each line that is not in, and of all in the end. */
final class Report {
    private final ImportRequest request;
    private final PrintWriter out;
    private final Locale locale;
    private int added;
    private int already;
    private int refused;

    Report(ImportRequest request, PrintWriter out, Locale locale) {
        this.request = request;
        this.out = out;
        this.locale = locale;
    }

    void add(Line line, Taken taken) {
        if (taken.in()) {
            added += taken.already() ? 0 : 1;
            already += taken.already() ? 1 : 0;
            return;
        }
        refused++;
        if (taken.draft()) {
            out.println(Texts.of(locale, "import.only_draft", line.number()));
        }
        taken.problems().forEach(problem -> out.println(sentence(line, problem)));
        out.flush();
    }

    private String sentence(Line line, Violation problem) {
        String reason = Texts.reason(locale, problem);
        if (problem.field() == null) {
            return Texts.of(locale, "import.line", line.number(), reason);
        }
        String label = Labels.field(locale, request.type(), problem.field());
        String field = label.equals(problem.field()) ? label : Texts.of(locale, "import.named", label, problem.field());
        return Texts.of(locale, "import.line_field", line.number(), field, reason);
    }

    /** @return the exit code */
    int finish() {
        String mode = request.dryRun() ? "import.dry." : "import.done.";
        out.println(Texts.of(locale, mode + "in", added, already));
        if (refused > 0) {
            out.println(Texts.of(locale, mode + "refused", refused));
        }
        out.flush();
        return refused == 0 ? 0 : 1;
    }
}
