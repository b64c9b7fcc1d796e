package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.Preview;
import jp.musubi.app.record.RecordFields;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RawFields;

/**
 * A form of a seed or need as it is drawn. In templates: {@code form}.
 *
 * @param type {@code seed} or {@code need}
 * @param action address to which it is posted
 * @param commandId carried so that a double click is one intention
 * @param basedOn revision that its writer saw; 0 for a new record
 * @param basedAt the log position at which its writer saw it, sealed for its writer; empty for a new record
 * @param errors all that is wrong, each linked to its field
 * @param differences what somebody else changed meanwhile; empty unless the revision is stale
 * @param preview what others would see, or null
 * @param near what says nearly the same already, as far as its writer may see it
 * @param clues what in its open fields tells whose it is: warnings, each linked to its field
 * @param saved what this very form has stored before, with another content; null for the usual form
 */
public record RecordForm(
        String type,
        String action,
        String commandId,
        int basedOn,
        String basedAt,
        List<FormField> first,
        List<FormField> consent,
        List<FormField> later,
        List<Problem> errors,
        List<Differences.Difference> differences,
        Preview preview,
        List<Near> near,
        List<Problem> clues,
        Saved saved) {

    /**
     * What this form has stored already, before it was changed and sent again.
     *
     * @param record address of the stored record
     * @param anew address to which the form is posted to become another record
     */
    public record Saved(String record, String anew) {}

    /** A record that says nearly the same. */
    public record Near(String title, String address) {}

    /**
     * One thing that is wrong.
     *
     * @param id element that it links to, or null when it is about the whole
     * @param label of the field, or null
     */
    public record Problem(String id, String label, String reason) {}

    /** Whether its writer is warned of something, and may save it all the same. */
    public boolean warns() {
        return !near.isEmpty() || !clues.isEmpty();
    }

    public boolean isNew() {
        return basedOn == 0;
    }

    /** Whether the questions for later should stand open: something was said or is wrong there. */
    public boolean laterOpen() {
        return later.stream()
                .anyMatch(field -> field.wrong()
                        || field.warned()
                        || !field.typed().isBlank()
                        || field.rows().size() > 1
                        || field.options().stream().anyMatch(FormField.Option::chosen));
    }

    /** What a form is made of, besides what was typed. */
    public record Ground(
            RecordFields fields,
            String action,
            String commandId,
            int basedOn,
            String basedAt,
            List<Differences.Difference> differences,
            Preview preview,
            List<Near> near,
            List<FirmClue> clues,
            Saved saved) {
        /** A ground with nothing to compare and no preview. */
        public static Ground of(RecordFields fields, String action, String commandId, int basedOn, String basedAt) {
            return new Ground(fields, action, commandId, basedOn, basedAt, List.of(), null, List.of(), List.of(), null);
        }

        /** The same with what was changed meanwhile. */
        public Ground with(List<Differences.Difference> changed) {
            return new Ground(fields, action, commandId, basedOn, basedAt, changed, preview, near, clues, saved);
        }

        /** The same with what others would see. */
        public Ground with(Preview shown) {
            return new Ground(fields, action, commandId, basedOn, basedAt, differences, shown, near, clues, saved);
        }

        /** The same with what says nearly the same. */
        public Ground near(List<Near> others) {
            return new Ground(fields, action, commandId, basedOn, basedAt, differences, preview, others, clues, saved);
        }

        /** The same with what tells whose it is. */
        public Ground telling(List<FirmClue> found) {
            return new Ground(fields, action, commandId, basedOn, basedAt, differences, preview, near, found, saved);
        }

        /** The same for a form that has stored something before. */
        public Ground savedBefore(Saved before) {
            return new Ground(fields, action, commandId, basedOn, basedAt, differences, preview, near, clues, before);
        }
    }

    /** Draws a form. */
    public static RecordForm draw(Ground ground, RawFields typed, List<Violation> violations, Show show) {
        RecordFields fields = ground.fields();
        FormFields draw = new FormFields(fields.type(), typed, violations, ground.clues(), show);
        return new RecordForm(
                fields.type(),
                ground.action(),
                ground.commandId(),
                ground.basedOn(),
                ground.basedAt(),
                draw.draw(fields.first()),
                draw.draw(fields.consent()),
                draw.draw(fields.later()),
                problems(fields, violations, show),
                ground.differences(),
                ground.preview(),
                ground.near(),
                ground.clues().stream()
                        .map(clue -> new Problem(
                                FieldSpec.idOf(clue.field()),
                                Labels.field(show, fields.type(), clue.field()),
                                told(clue, show)))
                        .toList(),
                ground.saved());
    }

    /** A clue as a sentence. */
    static String told(FirmClue clue, Show show) {
        return show.text("clue." + clue.kind().code(), clue.text());
    }

    private static List<Problem> problems(RecordFields fields, List<Violation> violations, Show show) {
        List<Problem> problems = new ArrayList<>();
        for (Violation violation : violations) {
            String reason = Reasons.of(show, violation);
            Problem problem = fields.all().stream()
                    .filter(spec -> FormFields.belongs(violation, spec))
                    .findFirst()
                    .map(spec -> new Problem(spec.id(), Labels.field(show, fields.type(), spec.name()), reason))
                    .orElseGet(() -> new Problem(null, violation.field(), reason));
            problems.add(problem);
        }
        return List.copyOf(problems);
    }
}
