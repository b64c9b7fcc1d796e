package jp.musubi.app.record;

import java.util.List;
import jp.musubi.app.kit.form.FieldSpec;
import jp.musubi.language.kit.ContentFields;

/** 版 of a list that leaves Musubi as a file. */
public enum Edition {
    /** 委員会用: what its reader sees of each record, but for what is limited. */
    FULL,
    /** 公表用: what is public, without who it is and by what it could be found ({@code @Publishable}). */
    MASKED;

    /** The fields that stand in it. */
    List<FieldSpec> shown(RecordFields fields, Class<? extends Record> content) {
        return fields.all().stream()
                .filter(spec -> !spec.limited() && (this == FULL || publishable(content, spec)))
                .toList();
    }

    /** The fields that others would read, and that are left out of it. */
    List<FieldSpec> withheld(RecordFields fields, Class<? extends Record> content) {
        List<FieldSpec> shown = shown(fields, content);
        return fields.all().stream()
                .filter(spec -> !spec.limited() && !shown.contains(spec))
                .toList();
    }

    private static boolean publishable(Class<? extends Record> content, FieldSpec spec) {
        return ContentFields.of(content).field(spec.name()).publishable();
    }
}
