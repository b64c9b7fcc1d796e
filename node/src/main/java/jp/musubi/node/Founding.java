package jp.musubi.node;

import java.time.Instant;
import java.util.List;
import jp.musubi.command.cluster.found.FoundCluster;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.drafts.DraftDays;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.glossary.StarterGlossary;
import jp.musubi.vault.Accounts;
import jp.musubi.vault.PasswordGenerator;
import jp.musubi.vault.PasswordRules;

/** The first start of all: the cluster, its first administrator, and an account to sign in with. */
final class Founding {

    /** The person and the login of the first administrator. */
    static final PersonId ADMINISTRATOR = new PersonId("admin");

    private static final PersonId SYSTEM = new PersonId("musubi");

    /** A founded log that nothing else was stored in yet has not more than these. */
    private static final long FOUNDING_EVENTS = 10;

    private Founding() {}

    /**
     * Whether the log's data are invented; empty logs are what the settings say.
     *
     * @throws StartRefusedException when a demo is asked for on a log of real data
     */
    static boolean demo(Stores stores, NodeSettings settings) {
        List<StoredEvent> first = stores.log().read(0, 1);
        if (first.isEmpty()) {
            return settings.demo();
        }
        StoredEvent stored = first.getFirst();
        Event event = stores.codec()
                .read(stored.name(), stored.version(), stored.payload())
                .event();
        boolean demo = event instanceof ClusterFounded founded && founded.demo();
        if (settings.demo() && !demo) {
            throw new StartRefusedException("cli.notDemo");
        }
        return demo;
    }

    /**
     * Refuses a vault that cannot be this log's: without its keys nothing protected could be read, and a new account
     * would hide the loss.
     */
    static void checkVault(Stores stores) {
        if (stores.log().head() == 0 && !stores.vault().accounts().all().isEmpty()) {
            throw new StartRefusedException(
                    "cli.logGone", stores.place().shownLog(), stores.place().shownVault());
        }
        if (stores.log().head() > FOUNDING_EVENTS
                && stores.vault().accounts().all().isEmpty()) {
            throw new StartRefusedException(
                    "cli.vaultMissing", String.valueOf(stores.log().head()));
        }
    }

    /** Refuses a password that nobody may choose, and a setting that says nothing, before anything is founded. */
    static void checkPassword(NodeSettings settings) {
        OneTimeDays.of(System.getenv());
        DraftDays.of(System.getenv());
        String given = settings.administratorPassword();
        if (given != null && PasswordRules.fault(ADMINISTRATOR.value(), given).isPresent()) {
            throw new StartRefusedException("cli.badPassword", NodeSettings.PASSWORD_VARIABLE);
        }
    }

    /**
     * Stores the starter glossary in a cluster that has just been founded, all of it or nothing; a start that was broken
     * off in between does it the next time.
     */
    static void glossary(Stores stores, Commands commands, NodeSettings settings) {
        if (settings.starterGlossary() && stores.log().head() <= FOUNDING_EVENTS) {
            commands.send(
                    new ImportTerms(SYSTEM, StarterGlossary.SOURCE, StarterGlossary.terms()), "starter-glossary", null);
        }
    }

    /** Refuses to wait for others in silence: a node that takes no commands cannot found the cluster. */
    static void requireFounded(Stores stores) {
        if (stores.log().head() == 0) {
            throw new StartRefusedException("cli.notFounded");
        }
    }

    /**
     * Founds what is not founded yet; of several nodes that do it at once, one does.
     *
     * @return the one-time password when one was made, otherwise null
     */
    static String found(Stores stores, Commands commands, NodeSettings settings) {
        if (stores.log().head() == 0) {
            commands.send(
                    new FoundCluster(
                            SYSTEM, "musubi", settings.demo(), ADMINISTRATOR, "システム管理者", "admin@example.invalid"),
                    "found",
                    null);
        }
        Accounts accounts = stores.vault().accounts();
        if (!accounts.all().isEmpty()) {
            return null;
        }
        String given = settings.administratorPassword();
        String password = given == null ? PasswordGenerator.generate() : given;
        try {
            if (given == null) {
                Instant until = Instant.now().plus(OneTimeDays.of(System.getenv()));
                accounts.openOneTime(ADMINISTRATOR.value(), ADMINISTRATOR.value(), password, until);
            } else {
                accounts.open(ADMINISTRATOR.value(), ADMINISTRATOR.value(), password, false);
            }
        } catch (Accounts.DuplicateLoginException e) {
            // Another node was quicker, and its password counts.
            return null;
        }
        return given == null ? password : null;
    }
}
