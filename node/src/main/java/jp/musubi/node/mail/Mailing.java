package jp.musubi.node.mail;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiPredicate;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.node.gateway.LogQuestions;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.cluster.readoffice.ReadOffice;
import jp.musubi.query.kit.LastEvent;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.vault.Vault;

/** Mail of one node: the queue for whoever has something to say, and who sends, where the node's roles want it. */
public final class Mailing implements AutoCloseable {
    private final Vault vault;
    private final Optional<MailSettings> settings;
    private final Clock clock;
    private final MailQueue queue;
    private volatile MailRunner runner;

    public Mailing(Vault vault, Optional<MailSettings> settings, Clock clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.queue = new MailQueue(vault, settings, clock, this::wake);
    }

    private void wake() {
        MailRunner running = runner;
        if (running != null) {
            running.wake();
        }
    }

    /** The way out for mails. */
    public Mails mails() {
        return queue;
    }

    /**
     * Begins to send what waits, when mail is set up.
     *
     * @param questions answers, or else the log does
     * @param wanted whether what a link leads to still stands, by its purpose and subject
     */
    public void start(EventLog log, EventCodec codec, Questions questions, BiPredicate<String, String> wanted) {
        settings.ifPresent(known -> {
            LogQuestions people = new LogQuestions(log, codec);
            MailSender.Surroundings around = new MailSender.Surroundings(
                    person -> people.ask(new ReadPerson(person)),
                    () -> office(log, codec, questions),
                    new Smtp(known, clock)::send,
                    mail -> mail.purpose() == null || wanted.test(mail.purpose().toString(), mail.subject()));
            MailRunner fresh =
                    new MailRunner(vault, new MailSender(vault, known, clock, around), known.pauses(), clock);
            runner = fresh;
            fresh.start();
        });
    }

    private static MailWords.Office office(EventLog log, EventCodec codec, Questions questions) {
        try {
            return questions
                    .ask(new ReadOffice())
                    .map(office -> new MailWords.Office(office.name(), office.telephone()))
                    .orElseGet(() -> new MailWords.Office(null, null));
        } catch (NotHereException e) {
            return described(log, codec);
        }
    }

    /** For a node that has no index to answer from. */
    private static MailWords.Office described(EventLog log, EventCodec codec) {
        return LastEvent.of(log, codec, OfficeDescribed.class)
                .map(told -> new MailWords.Office(told.name(), told.telephone()))
                .orElseGet(() -> new MailWords.Office(null, null));
    }

    /** Ends what is under way, then returns. What waits goes on waiting. */
    @Override
    public void close() {
        MailRunner running = runner;
        if (running != null) {
            running.close();
        }
    }
}
