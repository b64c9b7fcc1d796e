package jp.musubi.app.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.app.gateway.Questions;
import jp.musubi.app.input.Input;
import jp.musubi.app.input.NeedReader;
import jp.musubi.app.input.RawFields;
import jp.musubi.app.input.SeedReader;
import jp.musubi.command.Command;
import jp.musubi.command.openneed.OpenNeed;
import jp.musubi.command.publishseed.PublishSeed;
import jp.musubi.command.refusal.Violation;
import jp.musubi.command.registerneed.RegisterNeed;
import jp.musubi.command.registerseed.RegisterSeed;
import jp.musubi.command.rules.NeedRules;
import jp.musubi.command.rules.SeedRules;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Role;
import jp.musubi.query.readneed.ReadNeed;
import jp.musubi.query.readseed.ReadSeed;
import jp.musubi.search.document.Viewer;

/**
 * How one kind of record is taken in.
 *
 * @param roles one of which is needed
 * @param read the reader that forms use too
 * @param check the rules that the command applies too
 */
record Intake<C>(
        Set<Role> roles,
        Function<RawFields, Input<C>> read,
        Function<C, List<Violation>> check,
        Registration<C> register,
        Publication publish,
        Existing existing) {

    static final Intake<SeedContent> SEEDS = new Intake<>(
            Set.of(Role.RESEARCHER, Role.COORDINATOR),
            SeedReader::read,
            SeedRules::check,
            (actor, entry, content) -> new RegisterSeed(actor, new SeedId(entry.id()), entry.owner(), content),
            (actor, id) -> new PublishSeed(actor, new SeedId(id), null),
            (questions, viewer, id) -> questions
                    .ask(new ReadSeed(viewer, new SeedId(id), null))
                    .map(view -> SeedReader.write(view.content())));

    static final Intake<NeedContent> NEEDS = new Intake<>(
            Set.of(Role.COMPANY, Role.INTERMEDIARY, Role.COORDINATOR),
            NeedReader::read,
            NeedRules::check,
            (actor, entry, content) -> new RegisterNeed(actor, new NeedId(entry.id()), entry.owner(), content),
            (actor, id) -> new OpenNeed(actor, new NeedId(id), null),
            (questions, viewer, id) -> questions
                    .ask(new ReadNeed(viewer, new NeedId(id), null))
                    .map(view -> NeedReader.write(view.content())));

    static Intake<?> of(RecordType type) {
        return type == RecordType.SEED ? SEEDS : NEEDS;
    }

    /** Makes the command that registers a line. */
    interface Registration<C> {
        Command command(PersonId actor, Entry entry, C content);
    }

    /** Makes the command that publishes or opens a record. */
    interface Publication {
        Command command(PersonId actor, String id);
    }

    /** What is stored already under an id, as fields. */
    interface Existing {
        Optional<RawFields> fields(Questions questions, Viewer viewer, String id);
    }
}
