package jp.musubi.app.need;

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
import jp.musubi.command.need.register.Parties;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.intake.firm.FirmClue;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.preview.PreviewNeed;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.record.Onlooker;
import jp.musubi.search.document.MatchText;
import org.springframework.stereotype.Component;

/** Forms of needs. */
@Component
final class NeedDesk implements RecordDesk<NeedContent> {
    private final Questions questions;
    private final FirmHints hints;

    NeedDesk(Questions questions, FirmHints hints) {
        this.hints = hints;
        this.questions = questions;
    }

    @Override
    public RecordKind<NeedContent> kind() {
        return RecordKind.NEED;
    }

    @Override
    public RecordFields fields(Who who) {
        return RecordFields.NEED.asked(RecordKind.isOffice(who::has));
    }

    @Override
    public String path() {
        return "/needs";
    }

    @Override
    public Disclosure disclosure(NeedContent content) {
        return content.disclosure();
    }

    @Override
    public boolean called(NeedContent content) {
        return content.subject() != null && !content.subject().isBlank();
    }

    @Override
    public Set<RecordRef> named(NeedContent content) {
        return content.named();
    }

    @Override
    public MatchText text(NeedContent content) {
        return MatchTexts.open(content);
    }

    /** New needs start at コーディネーター限り. */
    @Override
    public RawFields blank(Who who) {
        Channel channel = who.has(Role.INTERMEDIARY) ? Channel.BANK : Channel.DIRECT;
        return new RawFields(Map.of(
                "disclosure", List.of(Disclosure.COORDINATORS.code()),
                "channel", List.of(channel.code())));
    }

    @Override
    public Optional<Current<NeedContent>> current(Who who, String id, Long at) {
        NeedId need = Guard.id(id, NeedId::new);
        Optional<NeedView> read = questions.ask(new ReadNeed(who.viewer(), need, at));
        Withheld.refuse();
        return read.filter(view -> NeedActs.mayChange(who, view))
                .map(view -> new Current<>(
                        id, view.revision(), view.position(), view.state().waits(), view.owner(), view.content()));
    }

    @Override
    public List<FirmClue> clues(Who who, String id, PersonId owner, NeedContent content) {
        return hints.of(who, new NeedId(id), owner, content);
    }

    @Override
    public Optional<Part> part(Who who, String id, Show show) {
        NeedId need = Guard.id(id, NeedId::new);
        return questions
                .ask(new ReadNeed(who.viewer(), need, null))
                .filter(view -> view.insider() && !view.state().erased())
                .map(view -> new Part(
                        show.called(view),
                        view.disclosure(),
                        view.content().named(),
                        !view.state().stands() && NeedState.WAY.allows(view.state(), NeedOpened.class)));
    }

    @Override
    public Optional<Seen.Face> seen(
            Who who, String id, NeedContent typed, PersonId owner, Onlooker onlooker, boolean shown, Show show) {
        NeedId need = new NeedId(id);
        return questions
                .ask(
                        typed == null
                                ? PreviewNeed.of(who.viewer(), need, onlooker, shown)
                                : typed(who, need, typed, owner, onlooker))
                .map(view -> NeedFace.of(view, show));
    }

    /** Whose it would be is as the command that registers it decides. */
    private static PreviewNeed typed(Who who, NeedId need, NeedContent typed, PersonId owner, Onlooker onlooker) {
        Parties parties = Parties.of(new RegisterNeed(who.person(), need, owner, typed), who::has);
        return new PreviewNeed(who.viewer(), need, onlooker, typed, parties.owner(), parties.introducedBy(), true);
    }
}
