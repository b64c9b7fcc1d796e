package jp.musubi.app.party;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Mails links to those who forgot their password. It is all done after the answer was given, one after another: neither the
 * answer nor its time tells whether there is such an account. Each account of an address gets a mail of its own, which names
 * its login; at most one in a quarter of an hour.
 */
@Component
class Forgotten implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Forgotten.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int WAITING = 100;
    private static final int MOST_ACCOUNTS = 5;

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Questions questions;
    private final Clock clock = Clock.systemUTC();

    /** What comes when too much waits is not done: whoever asked asks again. */
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon(true).name("musubi-forgotten").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Forgotten(Accounts accounts, AccountDesk desk, Questions questions) {
        this.accounts = accounts;
        this.desk = desk;
        this.questions = questions;
    }

    /** Does what can be done about a login or an address, a little later. */
    void asked(String said) {
        String wanted = said.strip().toLowerCase(Locale.ROOT);
        later.execute(() -> find(wanted).forEach(this::mail));
    }

    private List<Account> find(String wanted) {
        return accounts.all().stream()
                .filter(account -> !account.closed())
                .filter(account -> account.login().equals(wanted) || wanted.equals(address(account)))
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    private String address(Account account) {
        return questions
                .ask(new ReadPerson(new PersonId(account.personId())))
                .map(PersonView::email)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private void mail(Account account) {
        PersonId person = new PersonId(account.personId());
        if (address(account) == null) {
            return;
        }
        long window = clock.instant().toEpochMilli() / WINDOW.toMillis();
        String id = Ids.derived("forgotten", person.value(), account.login(), String.valueOf(window));
        try {
            desk.mailLink(SystemActors.VISITOR, person, LinkWay.ASKED, "mail.renewing", id);
        } catch (RuntimeException e) {
            // Nobody waits for it: whoever asked asks again, or calls.
            LOG.warn("A link for a forgotten password was not mailed: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
