package jp.musubi.node.mail;

import java.util.regex.Pattern;
import jp.musubi.language.kit.Coded;

/**
 * Why a mail was not sent.
 *
 * @param cause what it comes down to
 * @param detail what was said, in English or in the server's words; without any address
 */
public record MailFault(MailCause cause, String detail) {
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@:;,]+@[^\\s<>@:;,]+>?");
    private static final int LONGEST = 300;

    public MailFault {
        String plain = detail == null ? "" : ADDRESS.matcher(detail).replaceAll("<…>");
        plain = plain.replaceAll("\\p{Cntrl}+", " ").strip();
        detail = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** As it is kept. */
    String kept() {
        return cause.code() + " " + detail;
    }

    static MailFault of(String kept) {
        int blank = kept.indexOf(' ');
        String code = blank < 0 ? kept : kept.substring(0, blank);
        return new MailFault(
                Coded.of(MailCause.class, code).orElse(MailCause.INTERNAL), blank < 0 ? "" : kept.substring(blank + 1));
    }
}
