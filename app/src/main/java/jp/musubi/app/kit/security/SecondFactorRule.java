package jp.musubi.app.kit.security;

import java.util.Set;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.cluster.readsecondfactorrule.ReadSecondFactorRule;

/** Of whom the cluster asks a second factor: of those whose roles reach the records of others, when it is set so. */
public final class SecondFactorRule {

    /** Of these it is asked. */
    public static final Set<Role> ROLES =
            Set.of(Role.COORDINATOR, Role.PROGRAMME_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Questions questions;

    SecondFactorRule(Questions questions) {
        this.questions = questions;
    }

    /** Whether the cluster asks for one. */
    public boolean set() {
        return questions.ask(new ReadSecondFactorRule());
    }

    /** Whether somebody who acts in these roles must have one. */
    boolean asks(Set<Role> acting) {
        if (acting.stream().noneMatch(ROLES::contains)) {
            return false;
        }
        try {
            return set();
        } catch (NotOpenException | NotHereException e) {
            // Whoever is kept out then is kept out by that.
            return false;
        }
    }
}
