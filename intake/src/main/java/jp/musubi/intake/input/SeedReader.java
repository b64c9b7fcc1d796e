package jp.musubi.intake.input;

import java.util.LinkedHashMap;
import java.util.List;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.value.Collaboration;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.IntellectualProperty;
import jp.musubi.language.value.PatentStatus;
import jp.musubi.language.value.ResearchStage;
import jp.musubi.language.value.SeedKind;

/** Reads the content of a seed. */
public final class SeedReader {
    private SeedReader() {}

    /**
     * Reads all fields. Codes are taken by code, or by Japanese or English label, in any case and width. An unknown field
     * name, an unknown code, an impossible date or number is a violation ({@code unknown_field}, {@code unknown_code}
     * with the text and the allowed codes, {@code bad_date} and {@code bad_number} with the text, {@code one_value} where
     * a list was given for a single value, {@code bad_id}); missing required fields are the command's concern.
     *
     * <p>A researcher without a person id gets a fresh one, so reading the same fields twice gives different ids.
     */
    public static Input<SeedContent> read(RawFields fields) {
        FieldReader reader = new FieldReader(fields);
        SeedContent content = new SeedContent(
                reader.text("title"),
                reader.text("summary"),
                reader.code("kind", SeedKind.class),
                reader.code("field", Field.class),
                reader.code("stage", ResearchStage.class),
                reader.code("disclosure", Disclosure.class),
                reader.number("trl", "trl"),
                reader.text("details"),
                reader.list("keywords"),
                reader.text("baseTechnology"),
                reader.text("advantage"),
                reader.text("costBenefit"),
                reader.text("uses"),
                reader.text("evidence"),
                readIp(reader),
                reader.text("papers"),
                reader.text("challenges"),
                reader.text("regulations"),
                reader.text("facilities"),
                reader.codes("collaboration", Collaboration.class),
                Researchers.read(reader),
                reader.text("affiliation"),
                reader.text("contact"),
                reader.text("region"),
                reader.date("expires"));
        return new Input<>(content, reader.finish());
    }

    private static IntellectualProperty readIp(FieldReader reader) {
        IntellectualProperty ip = new IntellectualProperty(
                reader.code("ip.status", PatentStatus.class),
                reader.text("ip.number"),
                reader.text("ip.applicant"),
                reader.yesOrNo("ip.licensable"));
        return ip.equals(new IntellectualProperty(null, null, null, null)) ? null : ip;
    }

    /** The inverse: the content as typed fields, for forms and exports. Lists are several texts of one field. */
    public static RawFields write(SeedContent content) {
        LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
        FieldWriter.put(values, "title", content.title());
        FieldWriter.put(values, "summary", content.summary());
        FieldWriter.put(values, "kind", content.kind());
        FieldWriter.put(values, "field", content.field());
        FieldWriter.put(values, "stage", content.stage());
        FieldWriter.put(values, "disclosure", content.disclosure());
        FieldWriter.put(values, "trl", content.trl());
        FieldWriter.put(values, "details", content.details());
        FieldWriter.putAll(values, "keywords", content.keywords());
        FieldWriter.put(values, "baseTechnology", content.baseTechnology());
        FieldWriter.put(values, "advantage", content.advantage());
        FieldWriter.put(values, "costBenefit", content.costBenefit());
        FieldWriter.put(values, "uses", content.uses());
        FieldWriter.put(values, "evidence", content.evidence());
        writeIp(values, content.ip());
        FieldWriter.put(values, "papers", content.papers());
        FieldWriter.put(values, "challenges", content.challenges());
        FieldWriter.put(values, "regulations", content.regulations());
        FieldWriter.put(values, "facilities", content.facilities());
        FieldWriter.putAll(values, "collaboration", content.collaboration());
        Researchers.write(values, content.researchers());
        FieldWriter.put(values, "affiliation", content.affiliation());
        FieldWriter.put(values, "contact", content.contact());
        FieldWriter.put(values, "region", content.region());
        FieldWriter.put(values, "expires", content.expires());
        return new RawFields(values);
    }

    private static void writeIp(LinkedHashMap<String, List<String>> values, IntellectualProperty ip) {
        if (ip != null) {
            FieldWriter.put(values, "ip.status", ip.status());
            FieldWriter.put(values, "ip.number", ip.number());
            FieldWriter.put(values, "ip.applicant", ip.applicant());
            FieldWriter.put(values, "ip.licensable", ip.licensable());
        }
    }
}
