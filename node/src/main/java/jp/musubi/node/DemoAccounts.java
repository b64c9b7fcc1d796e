package jp.musubi.node;

import java.util.List;
import jp.musubi.command.party.grantrole.GrantRole;
import jp.musubi.command.party.registerperson.RegisterPerson;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Commands;
import jp.musubi.vault.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One invented person and account for each role to try, in a demo only. The password is no secret: it is in the manual. */
public final class DemoAccounts {

    /** The password of every demo account. */
    public static final String PASSWORD = "kakuu-data-demo";

    /** Everybody, in the order in which the roles are told about. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("kenkyu", "架空 研子", Role.RESEARCHER),
            new DemoAccount("kigyou", "架空 企雄", Role.COMPANY),
            new DemoAccount("ginkou", "架空 銀次", Role.INTERMEDIARY),
            new DemoAccount("tantou", "架空 担美", Role.COORDINATOR),
            new DemoAccount("jigyou", "架空 事朗", Role.PROGRAMME_OFFICER),
            new DemoAccount("shinsa", "架空 審也", Role.REVIEWER),
            new DemoAccount("kansa", "架空 監造", Role.AUDITOR));

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private DemoAccounts() {}

    /** An account to try a role with; the person's id is {@code demo-} and the login. */
    public record DemoAccount(String login, String name, Role role) {

        public PersonId person() {
            return new PersonId("demo-" + login);
        }
    }

    /** Registers everybody who is not there yet. */
    static void register(Commands commands, Accounts accounts) {
        for (DemoAccount account : ALL) {
            PersonId person = account.person();
            String email = account.login() + "@example.invalid";
            commands.send(
                    new RegisterPerson(Founding.ADMINISTRATOR, person, account.name(), email, null),
                    "demo-person-" + account.login(),
                    null);
            commands.send(
                    new GrantRole(Founding.ADMINISTRATOR, person, account.role(), null),
                    "demo-role-" + account.login(),
                    null);
            if (accounts.find(account.login()).isEmpty()) {
                open(accounts, account);
            }
        }
    }

    private static void open(Accounts accounts, DemoAccount account) {
        try {
            accounts.open(account.login(), account.person().value(), PASSWORD, false);
        } catch (Accounts.DuplicateLoginException e) {
            LOG.debug("Another node was quicker to open {}", account.login());
        }
    }
}
