package jp.musubi.app.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.page.Guard;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.reading.Withheld;
import jp.musubi.app.record.RecordDesk;
import jp.musubi.app.record.RecordFields;
import jp.musubi.app.record.Seen;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedState;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.record.Onlooker;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.preview.PreviewSeed;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.MatchText;
import org.springframework.stereotype.Component;

/** Forms of seeds. */
@Component
final class SeedDesk implements RecordDesk<SeedContent> {
    private final Questions questions;

    SeedDesk(Questions questions) {
        this.questions = questions;
    }

    @Override
    public RecordKind<SeedContent> kind() {
        return RecordKind.SEED;
    }

    @Override
    public RecordFields fields(Who who) {
        return RecordFields.SEED.asked(RecordKind.isOffice(who::has));
    }

    @Override
    public String path() {
        return "/seeds";
    }

    @Override
    public Disclosure disclosure(SeedContent content) {
        return content.disclosure();
    }

    @Override
    public boolean called(SeedContent content) {
        return content.title() != null && !content.title().isBlank();
    }

    @Override
    public Set<RecordRef> named(SeedContent content) {
        return content.named();
    }

    @Override
    public MatchText text(SeedContent content) {
        return MatchTexts.open(content);
    }

    @Override
    public RawFields blank(Who who) {
        return new RawFields(Map.of("kind", List.of("research_result")));
    }

    @Override
    public Optional<Current<SeedContent>> current(Who who, String id, Long at) {
        SeedId seed = Guard.id(id, SeedId::new);
        Optional<SeedView> read = questions.ask(new ReadSeed(who.viewer(), seed, at));
        Withheld.refuse();
        return read.filter(view -> SeedActs.mayChange(who, view))
                .map(view -> new Current<>(
                        id, view.revision(), view.position(), view.state().waits(), view.owner(), view.content()));
    }

    /** A seed says whose it is. */
    @Override
    public List<FirmClue> clues(Who who, String id, PersonId owner, SeedContent content) {
        return List.of();
    }

    @Override
    public Optional<Part> part(Who who, String id, Show show) {
        SeedId seed = Guard.id(id, SeedId::new);
        return questions
                .ask(new ReadSeed(who.viewer(), seed, null))
                .filter(view -> view.insider() && !view.state().erased())
                .map(view -> new Part(
                        show.called(view),
                        view.disclosure(),
                        view.content().named(),
                        !view.state().stands() && SeedState.WAY.allows(view.state(), SeedPublished.class)));
    }

    @Override
    public Optional<Seen.Face> seen(
            Who who, String id, SeedContent typed, PersonId owner, Onlooker onlooker, boolean shown, Show show) {
        SeedId seed = new SeedId(id);
        PersonId owns = owner == null ? who.person() : owner;
        return questions
                .ask(
                        typed == null
                                ? PreviewSeed.of(who.viewer(), seed, onlooker, shown)
                                : new PreviewSeed(who.viewer(), seed, onlooker, typed, owns, true))
                .map(view -> SeedFace.of(view, show));
    }
}
