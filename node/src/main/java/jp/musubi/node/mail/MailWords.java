package jp.musubi.node.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.musubi.intake.text.Texts;

/** The words of a mail: in the recipient's language, or Japanese first and English below. */
final class MailWords {
    private static final List<Locale> BOTH = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String BETWEEN = "\n\n----------------------------------------\n\n";

    private MailWords() {}

    /**
     * What the office is called and how it is reached; null when that is not known.
     *
     * @param name falls back to that of the software
     */
    record Office(String name, String telephone) {
        String name(Locale locale) {
            return name == null || name.isBlank() ? Texts.of(locale, "mail.office") : name;
        }
    }

    /** @param link null for none */
    record Brought(String link, Instant until) {}

    static String subject(MailContent content, Office office) {
        return languages(content).stream()
                .map(locale -> sentence(locale, content, ".subject"))
                .collect(Collectors.joining(
                        " / ", Texts.of(first(content), "mail.head", office.name(first(content))), ""));
    }

    private static Locale first(MailContent content) {
        return languages(content).getFirst();
    }

    static String name(MailContent content, Office office) {
        return office.name(first(content));
    }

    static String text(MailContent content, Office office, Brought brought) {
        return languages(content).stream()
                .map(locale -> text(locale, content, office, brought))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String text(Locale locale, MailContent content, Office office, Brought brought) {
        StringBuilder text = new StringBuilder(sentence(locale, content, ".text"));
        if (brought.link() != null) {
            text.append("\n\n").append(brought.link()).append("\n\n");
            text.append(Texts.of(locale, "mail.until", day(locale, brought.until())));
        }
        text.append("\n\n").append(Texts.of(locale, "mail.foot")).append("\n\n");
        text.append(office.name(locale));
        if (office.telephone() != null && !office.telephone().isBlank()) {
            text.append('\n').append(Texts.of(locale, "mail.telephone", office.telephone()));
        }
        return text.append('\n').toString();
    }

    private static String day(Locale locale, Instant until) {
        return DateTimeFormatter.ofPattern(Texts.of(locale, "mail.day"), locale).format(until.atZone(ZONE));
    }

    private static String sentence(Locale locale, MailContent content, String part) {
        return Texts.of(locale, content.template() + part, content.arguments().toArray());
    }

    private static List<Locale> languages(MailContent content) {
        return content.language() == null ? BOTH : List.of(Texts.supported(Locale.of(content.language())));
    }
}
