package jp.musubi.app.kit.form;

import java.util.List;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.record.RecordFields;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.record.Disclosure;

/** 「他の人にはこう見えます」: a record through the eyes of others, before it is saved. */
public final class Previews {
    private Previews() {}

    /**
     * Makes a preview.
     *
     * @param disclosure the range chosen, or null when none was
     */
    public static RecordForm.Preview of(RecordFields fields, RawFields said, Disclosure disclosure, Show show) {
        boolean others = disclosure != null
                && switch (disclosure) {
                    case PUBLIC, MEMBERS -> true;
                    case COORDINATORS -> false;
                    case NAMED ->
                        !said.values().getOrDefault("named", List.of()).isEmpty();
                };
        String audience = disclosure == null ? show.text("preview.unknown") : show.label(disclosure);
        return new RecordForm.Preview(others, disclosure, audience, Facts.open(fields, said, show));
    }
}
