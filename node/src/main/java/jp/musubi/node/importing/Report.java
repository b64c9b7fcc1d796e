package jp.musubi.node.importing;

import java.io.PrintWriter;
import java.util.Locale;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.lists.Line;
import jp.musubi.intake.text.Labels;
import jp.musubi.intake.text.Texts;

/** Tells what became of each line that is not in, and of all in the end. */
final class Report {
    private final ImportRequest request;
    private final PrintWriter out;
    private final Locale locale;
    private int added;
    private int already;
    private int refused;
    private int ended;

    Report(ImportRequest request, PrintWriter out, Locale locale) {
        this.request = request;
        this.out = out;
        this.locale = locale;
    }

    void add(Line line, Taken taken) {
        if (taken.in()) {
            added += taken.already() ? 0 : 1;
            already += taken.already() ? 1 : 0;
            if (taken.ended()) {
                ended++;
                out.println(Texts.of(locale, mode() + "line_ended", line.number(), passed(line, taken)));
            }
            return;
        }
        refused++;
        if (taken.draft()) {
            out.println(Texts.of(locale, "import.only_draft", line.number()));
        }
        taken.problems().forEach(problem -> out.println(sentence(line, problem)));
        out.flush();
    }

    private String mode() {
        return request.dryRun() ? "import.dry." : "import.done.";
    }

    /** The date that has passed, as it stands in the line: the first when there are several. */
    private String passed(Line line, Taken taken) {
        String field = taken.problems().getFirst().field();
        String typed = line.fields().first(field);
        return Labels.field(locale, request.type(), field) + (typed == null ? "" : " " + typed.strip());
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
        String mode = mode();
        out.println(Texts.of(locale, mode + "in", added, already));
        if (ended > 0) {
            out.println(Texts.of(locale, mode + "ended", ended));
        }
        if (refused > 0) {
            out.println(Texts.of(locale, mode + "refused", refused));
        }
        out.flush();
        return refused == 0 ? 0 : 1;
    }
}
