package jp.musubi.app.consultation;

import java.util.Set;
import jp.musubi.app.kit.act.ActDesk;
import jp.musubi.app.kit.act.Posted;
import jp.musubi.app.kit.act.Screen;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.consultation.read.ReadConsultation;
import org.springframework.stereotype.Component;

/** After a need was made of one, its form is what comes next. */
@Component
class ConsultationDesk implements ActDesk {
    private final Questions questions;

    ConsultationDesk(Questions questions) {
        this.questions = questions;
    }

    @Override
    public Subject<?> subject() {
        return ConsultationActs.CONSULTATION;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public String done(Posted posted, Screen screen) {
        screen.notice(posted.done());
        return questions
                .ask(new ReadConsultation(posted.who().viewer(), new ConsultationId(posted.id())))
                .map(ConsultationView::needId)
                .map(need -> "redirect:/needs/" + need + "/edit")
                .orElse("redirect:/consultations");
    }
}
