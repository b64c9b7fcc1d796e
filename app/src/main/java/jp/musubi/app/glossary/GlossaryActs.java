package jp.musubi.app.glossary;

import java.util.List;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Offer;
import jp.musubi.app.kit.act.Reason;
import jp.musubi.app.kit.act.Subject;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.command.glossary.retire.RetireTerm;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.Role;
import jp.musubi.query.glossary.TermView;
import org.springframework.stereotype.Component;

/** What is done with a group of the glossary. */
@Component
public final class GlossaryActs implements SubjectActs {
    public static final Subject<TermView> TERM = Subject.of("term", "glossary", TermView::state);

    public static final List<Act<TermView, ?>> ALL = List.of(new Act<>(
            TERM,
            "retire",
            "Takes the group out of force",
            Reason.class,
            RetireTerm.class,
            (actor, id, said) -> new RetireTerm(actor, new TermId(id), said.reason()),
            Offer.<TermView>leading(GlossaryTermRetired.class)
                    .to(Role.COORDINATOR, Role.ADMINISTRATOR)
                    .danger()));

    @Override
    public List<? extends Act<?, ?>> rows() {
        return ALL;
    }
}
