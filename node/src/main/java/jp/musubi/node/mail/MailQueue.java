package jp.musubi.node.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.Ids;
import jp.musubi.vault.Keys;
import jp.musubi.vault.QueuedMail;
import jp.musubi.vault.QueuedMail.State;
import jp.musubi.vault.Vault;

/** Mails that wait in the vault. */
public final class MailQueue implements Mails {
    private static final int SHOWN = 50;

    private final Vault vault;
    private final Optional<MailSettings> settings;
    private final Clock clock;
    private final Runnable wake;

    /** @param wake called when there is something to send */
    public MailQueue(Vault vault, Optional<MailSettings> settings, Clock clock, Runnable wake) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public boolean ready() {
        return settings.isPresent();
    }

    @Override
    public boolean queue(Mail mail) {
        if (!ready()) {
            throw new IllegalStateException("mail is not set up");
        }
        String id = Ids.derived("mail", mail.key());
        String owner = mail.to().owner().toString();
        SecretKey key;
        try {
            key = vault.keys().obtain(owner);
        } catch (Keys.KeyDestroyedException e) {
            return false;
        }
        MailContent content = MailContent.of(mail);
        QueuedMail fresh = QueuedMail.fresh(
                id,
                owner,
                mail.link().map(Mail.Link::purpose).orElse(null),
                mail.link().map(Mail.Link::subject).orElse(null),
                content.seal(key, id),
                clock.instant());
        if (!vault.outbox().add(fresh)) {
            requireSame(fresh, content, key);
        }
        wake.run();
        return true;
    }

    private void requireSame(QueuedMail fresh, MailContent content, SecretKey key) {
        Optional<QueuedMail> known = vault.outbox().find(fresh.id());
        if (known.isEmpty() || known.get().state() == State.WITHDRAWN) {
            return;
        }
        QueuedMail before = known.get();
        boolean same = before.owner().equals(fresh.owner())
                && String.valueOf(before.purpose()).equals(String.valueOf(fresh.purpose()))
                && String.valueOf(before.subject()).equals(String.valueOf(fresh.subject()))
                && MailContent.open(before.content(), key, before.id()).equals(content);
        if (!same) {
            throw new IllegalArgumentException("another mail was queued under the same key");
        }
    }

    @Override
    public MailStatus status() {
        List<QueuedMail> first = vault.outbox().list(State.WAITING, SHOWN);
        return new MailStatus(
                settings.map(MailSettings::shown),
                vault.outbox().count(State.WAITING),
                first.stream().map(QueuedMail::queued).min(Instant::compareTo),
                first.stream()
                        .map(QueuedMail::failure)
                        .filter(why -> why != null)
                        .findFirst()
                        .map(MailFault::of),
                failed());
    }

    private List<MailStatus.Failed> failed() {
        List<QueuedMail> ended = new ArrayList<>(vault.outbox().list(State.REFUSED, SHOWN));
        ended.addAll(vault.outbox().list(State.GIVEN_UP, SHOWN));
        return ended.stream()
                .sorted((one, other) -> other.due().compareTo(one.due()))
                .limit(SHOWN)
                .map(mail -> new MailStatus.Failed(
                        mail.id(),
                        mail.owner(),
                        mail.due(),
                        mail.state() == State.REFUSED,
                        MailFault.of(String.valueOf(mail.failure()))))
                .toList();
    }

    @Override
    public boolean again(String id) {
        boolean done = vault.outbox().revive(id, clock.instant());
        wake.run();
        return done;
    }
}
