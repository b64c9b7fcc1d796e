package jp.musubi.app.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.page.Show;
import jp.musubi.node.mail.MailStatus;
import jp.musubi.node.mail.Mails;
import jp.musubi.vault.VaultException;
import org.springframework.stereotype.Component;

/** How mail is doing, for the status page of administrators. */
@Component
public class MailPanel {
    private final Mails mails;

    MailPanel(Mails mails) {
        this.mails = mails;
    }

    /**
     * What is shown.
     *
     * @param server null when mail is not set up
     * @param oldest since when the oldest mail waits; null when none does
     * @param cause why the last attempt failed; null when none did, or one succeeded since
     * @param detail of that, in the server's words
     */
    public record Shown(
            String server, long waiting, Instant oldest, String cause, String detail, List<MailLine> failed) {}

    /** Null when the vault does not say: then the status page tells that. */
    public Shown shown(Locale locale) {
        try {
            return of(mails.status(), new Show(locale));
        } catch (VaultException e) {
            return null;
        }
    }

    private static Shown of(MailStatus status, Show show) {
        return new Shown(
                status.server().orElse(null),
                status.waiting(),
                status.oldest().orElse(null),
                status.last().map(fault -> show.label(fault.cause())).orElse(null),
                status.last().map(fault -> fault.detail()).orElse(null),
                status.failed().stream()
                        .map(failed -> MailLine.of(failed, show))
                        .toList());
    }
}
