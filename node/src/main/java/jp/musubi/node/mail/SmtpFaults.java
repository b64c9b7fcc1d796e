package jp.musubi.node.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the library reports, as what it truly comes from. */
final class SmtpFaults {
    private static final int FOR_GOOD = 500;
    private static final int FOR_NOW = 400;

    private SmtpFaults() {}

    /** Before anything of the mail was said: a cause of the server or the settings, whatever its code. */
    static Attempt connecting(MessagingException failure, MailSettings settings) {
        return new Attempt.Later(new MailFault(kind(failure), said(failure, settings)), false);
    }

    private static MailCause kind(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return MailCause.BAD_LOGIN;
        }
        for (Throwable cause : chain(failure)) {
            if (cause instanceof UnknownHostException) {
                return MailCause.UNKNOWN_HOST;
            }
            if (cause instanceof SocketTimeoutException) {
                return MailCause.TOO_SLOW;
            }
            if (cause instanceof SSLException) {
                return MailCause.NOT_TRUSTED;
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS is required")
                ? MailCause.NO_STARTTLS
                : MailCause.NO_ANSWER;
    }

    private static String said(MessagingException failure, MailSettings settings) {
        List<Throwable> chain = chain(failure);
        Throwable root = chain.getLast();
        String words = root == failure || root.getMessage() == null
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + " (" + root.getMessage() + ")";
        return settings.shown() + ": " + words;
    }

    /** After the mail was begun. */
    static Attempt sending(MessagingException failure) {
        List<Throwable> chain = chain(failure);
        Optional<Attempt> told = first(chain, SMTPAddressFailedException.class)
                .map(e -> answered(e.getReturnCode(), MailCause.RECIPIENT_REFUSED, e.getMessage()))
                .or(() -> first(chain, SMTPSenderFailedException.class).map(e -> sender(e.getMessage())))
                .or(() -> first(chain, SMTPSendFailedException.class)
                        .filter(e -> e.getReturnCode() >= FOR_NOW)
                        .map(e -> answered(e.getReturnCode(), MailCause.MAIL_REFUSED, e.getMessage())));
        return told.orElseGet(() -> brokenOff(failure, chain));
    }

    private static Attempt answered(int code, MailCause refusal, String words) {
        if (code >= FOR_GOOD) {
            return new Attempt.Refused(new MailFault(refusal, words));
        }
        boolean said = code >= FOR_NOW;
        return new Attempt.Later(new MailFault(said ? MailCause.NOT_NOW : MailCause.BROKEN_OFF, words), !said);
    }

    /** That our own address may not send is nothing that the recipient could help. */
    private static Attempt sender(String words) {
        return new Attempt.Later(new MailFault(MailCause.SENDER_REFUSED, words), false);
    }

    private static Attempt brokenOff(MessagingException failure, List<Throwable> chain) {
        boolean slow = chain.stream().anyMatch(InterruptedIOException.class::isInstance);
        MailCause kind = slow ? MailCause.TOO_SLOW : MailCause.BROKEN_OFF;
        return new Attempt.Later(new MailFault(kind, String.valueOf(failure.getMessage())), true);
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The failure and all that it rests on, by either of the two ways in which the library links them. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        add(failure, chain, seen);
        return chain;
    }

    private static void add(Throwable failure, List<Throwable> chain, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        chain.add(failure);
        if (failure instanceof MessagingException messaging) {
            add(messaging.getNextException(), chain, seen);
        }
        add(failure.getCause(), chain, seen);
    }
}
