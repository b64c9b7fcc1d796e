package jp.musubi.node.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.vault.LinkPurpose;

/**
 * A mail to be sent. Its recipient is looked up, and its link made, only when it is.
 *
 * @param to who gets it
 * @param template key of its words, see the package
 * @param arguments of those words, from {0} on: never a secret
 * @param language of the recipient; empty when it is not known: then Japanese and, below, English
 * @param link that it brings; empty for none
 * @param key the same for the same mail, however often it is asked for; another content under the same key is refused
 */
public record Mail(
        Recipient to,
        String template,
        List<String> arguments,
        Optional<Locale> language,
        Optional<Link> link,
        String key) {

    /** Who gets a mail. */
    public sealed interface Recipient {
        /** Under whose key the mail is sealed while it waits. */
        RecordRef owner();
    }

    /** A person of the cluster, at the address recorded when the mail is sent; nothing when locked or erased by then. */
    public record Person(PersonId id) implements Recipient {
        @Override
        public RecordRef owner() {
            return id.ref();
        }
    }

    /** An address that belongs to a record; nothing is sent when the record has been erased by then. */
    public record Address(String address, RecordRef owner) implements Recipient {
        /** @throws IllegalArgumentException when no server could deliver to the address, see {@link MailAddress#valid} */
        public Address {
            MailAddress.require(address);
        }
    }

    /**
     * A one-time link that is made when the mail is sent.
     *
     * @param subject what it is about, as in {@link jp.musubi.vault.Links#issue}
     * @param days how long it holds, from sending on: 1 to 365
     * @param path of the page that it opens, with a slash at both ends: the token follows
     */
    public record Link(LinkPurpose purpose, String subject, int days, String path) {
        public Link {
            if (days < 1 || days > 365 || !path.matches("/([a-z0-9-]+/)+")) {
                throw new IllegalArgumentException("a link holds 1 to 365 days and leads to a page of ours");
            }
        }
    }

    public Mail {
        Objects.requireNonNull(to, "a mail has a recipient");
        arguments = List.copyOf(arguments);
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("a mail has a key, so that twice is once");
        }
    }

    /** A mail to a person, without arguments or link. */
    public static Mail to(PersonId person, String template, String key) {
        return new Mail(new Person(person), template, List.of(), Optional.empty(), Optional.empty(), key);
    }

    /** A mail to an address that belongs to a record, without arguments or link. */
    public static Mail to(String address, RecordRef record, String template, String key) {
        return new Mail(new Address(address, record), template, List.of(), Optional.empty(), Optional.empty(), key);
    }

    /** The same, bringing a link. */
    public Mail with(Link brought) {
        return new Mail(to, template, arguments, language, Optional.of(brought), key);
    }

    /** The same, with arguments of its words. */
    public Mail saying(String... said) {
        return new Mail(to, template, List.of(said), language, link, key);
    }

    /** The same, in one language. */
    public Mail in(Locale known) {
        return new Mail(to, template, arguments, Optional.of(known), link, key);
    }
}
