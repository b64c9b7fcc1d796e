package jp.musubi.node.importing;

import java.util.Optional;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.RecordType;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.Viewer;

/**
 * How one kind of record is taken in from lists.
 *
 * @param kind how it is read, checked and sent, as forms do it too
 */
record Intake<C>(RecordKind<C> kind, Existing existing) {

    static final Intake<SeedContent> SEEDS = new Intake<>(
            RecordKind.SEED,
            (questions, viewer, id) -> questions
                    .ask(new ReadSeed(viewer, new SeedId(id), null))
                    .map(view -> ContentReader.write(view.content())));

    static final Intake<NeedContent> NEEDS = new Intake<>(
            RecordKind.NEED,
            (questions, viewer, id) -> questions
                    .ask(new ReadNeed(viewer, new NeedId(id), null))
                    .map(view -> ContentReader.write(view.content())));

    static Intake<?> of(RecordType type) {
        return type == RecordType.SEED ? SEEDS : NEEDS;
    }

    /** What is stored already under an id, as fields. */
    interface Existing {
        Optional<RawFields> fields(Questions questions, Viewer viewer, String id);
    }
}
