package jp.musubi.app.contact;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.act.ActForm;
import jp.musubi.app.kit.act.ActForms;
import jp.musubi.app.kit.page.Sender;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers;
import org.springframework.stereotype.Component;

/** Promises for a reader, with what the reader may do about each. */
@Component
public class PromiseLines {
    private static final int MOST = 200;

    private final Questions questions;
    private final Subjects subjects;

    PromiseLines(Questions questions, Subjects subjects) {
        this.questions = questions;
        this.subjects = subjects;
    }

    /** Those on a record: the open ones by their day, then the ended ones, latest first. @param at null for now */
    public List<PromiseLine> on(RecordRef record, Long at, Who who, Show show) {
        Comparator<PromiseView> openFirst = Comparator.comparing(promise -> !promise.open());
        Comparator<PromiseView> latest =
                Comparator.comparing(PromiseView::ended, Comparator.nullsFirst(Comparator.reverseOrder()));
        return find(record, null, Set.of(), at, who).stream()
                .sorted(openFirst.thenComparing(latest))
                .map(promise -> line(promise, at == null, true, who, show))
                .toList();
    }

    /** The open ones on a record that the reader may end. */
    public List<PromiseLine> toKeepOn(RecordRef record, Who who, Show show) {
        return find(record, null, Set.of(PromiseState.OPEN), null, who).stream()
                .map(promise -> line(promise, true, false, who, show))
                .filter(PromiseLine::mayAct)
                .toList();
    }

    /** The reader's own open ones, overdue first. */
    public List<PromiseLine> own(Who who, Show show) {
        return lines(find(null, who, Set.of(PromiseState.OPEN), null, who), who, show);
    }

    /** Promises in the order given, without choosing to whom they could be handed over. */
    public List<PromiseLine> lines(List<PromiseView> promises, Who who, Show show) {
        return promises.stream()
                .map(promise -> line(promise, true, false, who, show))
                .toList();
    }

    /** One on a page of its own. @param forms with what was typed */
    PromiseLine one(PromiseView promise, Who who, ActForms forms, Show show) {
        return line(
                promise,
                forms.offered(
                        PromiseActs.ALL,
                        who,
                        held(promise, true, who),
                        promise.id().value()),
                who,
                show);
    }

    private List<PromiseView> find(RecordRef about, Who promiser, Set<PromiseState> states, Long at, Who who) {
        var of = promiser == null ? null : promiser.person();
        return questions
                .ask(new FindPromises(who.viewer(), about, of, states, 1, MOST, at))
                .items();
    }

    private PromiseLine line(PromiseView promise, boolean now, boolean choosing, Who who, Show show) {
        String id = promise.id().value();
        List<ActForm> acts = now
                ? ActForms.of(show, Sender.newId(), id).offered(PromiseActs.ALL, who, held(promise, choosing, who), id)
                : List.of();
        return line(promise, acts, who, show);
    }

    private PromiseLine line(PromiseView promise, List<ActForm> acts, Who who, Show show) {
        RecordRef about = promise.about().getFirst();
        return new PromiseLine(
                promise,
                about.toString(),
                subjects.address(about),
                subjects.called(who, about, show),
                promise.overdue(Show.today()),
                acts);
    }

    private PromiseActs.Held held(PromiseView promise, boolean choosing, Who who) {
        boolean asks = choosing && PromiseActs.mayAct(who, new PromiseActs.Held(promise, List.of()));
        return new PromiseActs.Held(
                promise, asks ? questions.ask(new FindPromiseTakers(who.viewer(), promise.id())) : List.of());
    }
}
