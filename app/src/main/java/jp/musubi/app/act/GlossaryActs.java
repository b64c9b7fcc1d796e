package jp.musubi.app.act;

import java.util.List;
import jp.musubi.command.retireterm.RetireTerm;
import jp.musubi.language.event.GlossaryTermRetired;
import jp.musubi.language.id.TermId;
import jp.musubi.language.value.Role;
import jp.musubi.query.view.TermView;

/** What is done with a group of the glossary. */
public final class GlossaryActs {
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

    private GlossaryActs() {}
}
