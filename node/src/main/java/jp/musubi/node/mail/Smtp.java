package jp.musubi.node.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends one mail by SMTP, and says what came of it. */
public final class Smtp {
    /** However slowly the server answers, an attempt is over then. */
    static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration CONNECTING = Duration.ofSeconds(20);
    private static final Duration ANSWERING = Duration.ofSeconds(60);

    private final MailSettings settings;
    private final Clock clock;
    private final Duration longest;
    private final Session session;

    public Smtp(MailSettings settings, Clock clock) {
        this(settings, clock, ANSWERING, LONGEST);
    }

    Smtp(MailSettings settings, Clock clock, Duration answering, Duration longest) {
        this.settings = settings;
        this.clock = clock;
        this.longest = longest;
        this.session = Session.getInstance(properties(settings, answering));
    }

    private static Properties properties(MailSettings settings, Duration answering) {
        Properties all = new Properties();
        String smtp = "mail.smtp.";
        all.setProperty(smtp + "connectiontimeout", String.valueOf(CONNECTING.toMillis()));
        all.setProperty(smtp + "timeout", String.valueOf(answering.toMillis()));
        all.setProperty(smtp + "localhost", host(settings.address()));
        all.setProperty(smtp + "from", settings.from());
        all.setProperty(smtp + "sendpartial", "false");
        all.setProperty(smtp + "quitwait", "false");
        all.setProperty(smtp + "auth", String.valueOf(settings.user() != null));
        MailSecurity security = settings.security();
        all.setProperty(smtp + "ssl.enable", String.valueOf(security == MailSecurity.TLS));
        all.setProperty(
                smtp + "starttls.enable",
                String.valueOf(security == MailSecurity.STARTTLS || security == MailSecurity.OPPORTUNISTIC));
        all.setProperty(smtp + "starttls.required", String.valueOf(security == MailSecurity.STARTTLS));
        all.setProperty(smtp + "ssl.checkserveridentity", String.valueOf(security.safe()));
        if (security == MailSecurity.OPPORTUNISTIC) {
            all.setProperty(smtp + "ssl.trust", "*");
        }
        return all;
    }

    private static String host(String address) {
        return java.net.URI.create(address).getHost();
    }

    /**
     * Sends a mail. Returns within {@link #LONGEST} and a little, whatever the server does.
     */
    public Attempt send(Letter letter) throws InterruptedException {
        FutureTask<Attempt> sending = new FutureTask<>(() -> sent(letter));
        // Of a virtual thread that is interrupted the connection is closed: one that waits on a socket ends, too.
        Thread thread = Thread.ofVirtual().name("musubi-smtp").start(sending);
        try {
            return sending.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Attempt.Later(new MailFault(MailCause.TOO_SLOW, "gave up after " + longest), true);
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Attempt.Later(new MailFault(MailCause.INTERNAL, String.valueOf(cause)), true);
        } finally {
            thread.interrupt();
        }
    }

    private Attempt sent(Letter letter) throws MessagingException {
        MimeMessage message = message(letter);
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        try {
            try {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            } catch (MessagingException e) {
                return SmtpFaults.connecting(e, settings);
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt.Taken();
        } catch (MessagingException e) {
            return SmtpFaults.sending(e);
        } finally {
            close(transport);
        }
    }

    /** What was said was said: how the connection ends changes nothing. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Nothing to do about it.
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String id =
                "<" + letter.id() + settings.from().substring(settings.from().lastIndexOf('@')) + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(named(letter.office()));
        message.setRecipients(Message.RecipientType.TO, new Address[] {plain(letter.to())});
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // So that absence notes and mailing lists do not answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    private InternetAddress named(String office) {
        try {
            InternetAddress from = plain(settings.from());
            from.setPersonal(oneLine(office), StandardCharsets.UTF_8.name());
            return from;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** Not parsed: the form was checked, and more forms are in use than the library lets pass. */
    private static InternetAddress plain(String address) {
        InternetAddress one = new InternetAddress();
        one.setAddress(MailAddress.require(address));
        return one;
    }

    /** Nothing that somebody wrote begins a line of its own among the headers. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
