package jp.musubi.app.kit.form;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.RawFields;

/** Compares what one saw, what another made of it meanwhile, and what one has typed. */
public final class Differences {
    private Differences() {}

    /**
     * A field that somebody else changed.
     *
     * @param before as it was when the form was opened
     * @param theirs as it is now
     * @param mine as typed
     */
    public record Difference(String id, String label, String before, String theirs, String mine) {}

    /** The fields that differ between the two stored contents. */
    public static List<Difference> of(
            RecordFields fields, RawFields before, RawFields theirs, RawFields mine, Show show) {
        List<Difference> differences = new ArrayList<>();
        for (FieldSpec spec : fields.all()) {
            String was = text(spec, before, show);
            String is = text(spec, theirs, show);
            if (!was.equals(is)) {
                String label = Labels.field(show, fields.type(), spec.name());
                differences.add(new Difference(spec.id(), label, was, is, text(spec, mine, show)));
            }
        }
        return List.copyOf(differences);
    }

    private static String text(FieldSpec spec, RawFields said, Show show) {
        return String.join("\n", Facts.texts(spec, said, show));
    }
}
