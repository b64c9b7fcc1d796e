package jp.musubi.intake.input;

import java.util.LinkedHashMap;
import java.util.List;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Collaboration;
import jp.musubi.language.value.CompanySize;
import jp.musubi.language.value.Consent;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;

/** Reads the content of a need. */
public final class NeedReader {
    private NeedReader() {}

    /** As {@link SeedReader#read}. */
    public static Input<NeedContent> read(RawFields fields) {
        FieldReader reader = new FieldReader(fields);
        NeedContent content = new NeedContent(
                reader.text("subject"),
                reader.text("problem"),
                reader.code("field", Field.class),
                reader.code("channel", Channel.class),
                reader.code("disclosure", Disclosure.class),
                reader.date("deadline"),
                reader.text("company"),
                reader.text("displayName"),
                reader.code("size", CompanySize.class),
                reader.yesOrNo("inPrefecture"),
                reader.text("industry"),
                reader.list("keywords"),
                reader.text("target"),
                reader.text("situation"),
                reader.text("tried"),
                reader.text("budget"),
                reader.codes("collaboration", Collaboration.class),
                reader.text("intermediary"),
                readConsent(reader),
                reader.yesOrNo("ndaRequired"),
                reader.text("region"),
                reader.text("hearing"),
                reader.date("expires"));
        return new Input<>(content, reader.finish());
    }

    private static Consent readConsent(FieldReader reader) {
        Consent consent = new Consent(
                reader.date("consent.on"),
                reader.code("consent.audience", Disclosure.class),
                reader.date("consent.until"));
        return consent.equals(new Consent(null, null, null)) ? null : consent;
    }

    /** The inverse: the content as typed fields, for forms and exports. Lists are several texts of one field. */
    public static RawFields write(NeedContent content) {
        LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
        FieldWriter.put(values, "subject", content.subject());
        FieldWriter.put(values, "problem", content.problem());
        FieldWriter.put(values, "field", content.field());
        FieldWriter.put(values, "channel", content.channel());
        FieldWriter.put(values, "disclosure", content.disclosure());
        FieldWriter.put(values, "deadline", content.deadline());
        FieldWriter.put(values, "company", content.company());
        FieldWriter.put(values, "displayName", content.displayName());
        FieldWriter.put(values, "size", content.size());
        FieldWriter.put(values, "inPrefecture", content.inPrefecture());
        FieldWriter.put(values, "industry", content.industry());
        FieldWriter.putAll(values, "keywords", content.keywords());
        FieldWriter.put(values, "target", content.target());
        FieldWriter.put(values, "situation", content.situation());
        FieldWriter.put(values, "tried", content.tried());
        FieldWriter.put(values, "budget", content.budget());
        FieldWriter.putAll(values, "collaboration", content.collaboration());
        FieldWriter.put(values, "intermediary", content.intermediary());
        writeConsent(values, content.consent());
        FieldWriter.put(values, "ndaRequired", content.ndaRequired());
        FieldWriter.put(values, "region", content.region());
        FieldWriter.put(values, "hearing", content.hearing());
        FieldWriter.put(values, "expires", content.expires());
        return new RawFields(values);
    }

    private static void writeConsent(LinkedHashMap<String, List<String>> values, Consent consent) {
        if (consent != null) {
            FieldWriter.put(values, "consent.on", consent.on());
            FieldWriter.put(values, "consent.audience", consent.audience());
            FieldWriter.put(values, "consent.until", consent.until());
        }
    }
}
