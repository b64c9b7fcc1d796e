package jp.musubi.app.consultation;

import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Prose;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.command.consultation.close.CloseConsultation;
import jp.musubi.command.consultation.makeneed.MakeNeed;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.kit.Most;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Field;
import jp.musubi.query.consultation.ConsultationView;

/** What coordinators do with a consultation. */
final class ConsultationActs {
    static final Subject<ConsultationView> CONSULTATION =
            Subject.of("consultation", "consultations", ConsultationView::state);

    /** What the need is called, and its field. */
    record ConsultationNeed(@Must @Most(TextLimits.SHORT) String subject, Field field) implements Body {}

    /** Why nothing more is done. */
    record ConsultationClose(
            @Must ConsultationCloseReason reason,
            @Prose @Most(TextLimits.REASON) String note) implements Body {}

    static final List<Act<ConsultationView, ?>> ALL = List.of(
            new Act<>(
                    CONSULTATION,
                    "make-need",
                    "Makes a need of the consultation: subject, field. A draft for coordinators, which came in directly",
                    ConsultationNeed.class,
                    MakeNeed.class,
                    (actor, id, said) -> new MakeNeed(actor, new ConsultationId(id), said.subject(), said.field()),
                    Offer.<ConsultationView>leading(ConsultationBecameNeed.class)
                            .only(Role.COORDINATOR)
                            .silent("field")
                            .making(ConsultationActs::need)),
            new Act<>(
                    CONSULTATION,
                    "close",
                    "Closes the consultation without a need: reason, note",
                    ConsultationClose.class,
                    CloseConsultation.class,
                    (actor, id, said) ->
                            new CloseConsultation(actor, new ConsultationId(id), said.reason(), said.note()),
                    Offer.<ConsultationView>leading(ConsultationClosed.class)
                            .only(Role.COORDINATOR)
                            .danger()));

    private ConsultationActs() {}

    private static String need(Command command) {
        return ((MakeNeed) command).needId().value();
    }
}
