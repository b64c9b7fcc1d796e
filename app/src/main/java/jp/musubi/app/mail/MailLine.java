package jp.musubi.app.mail;

import jp.musubi.app.kit.page.Show;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.mail.MailStatus;

/**
 * A mail that no server took, as administrators read of it.
 *
 * @param person id of whom it was for; null when it was for an address that belongs to a record
 * @param about what sort of record that is; null for a person
 * @param cause in a sentence
 * @param detail in the server's words
 */
public record MailLine(
        String id, String at, String person, String about, boolean refused, String cause, String detail) {

    static MailLine of(MailStatus.Failed failed, Show show) {
        RecordRef owner = RecordRef.parse(failed.owner());
        boolean person = owner.type() == jp.musubi.language.RecordType.PERSON;
        return new MailLine(
                failed.id(),
                show.time(failed.at()),
                person ? owner.id() : null,
                person ? null : show.label(owner.type()),
                failed.refused(),
                show.label(failed.why().cause()),
                failed.why().detail());
    }
}
