package jp.musubi.query.record.findending;

import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;

/**
 * A record that ends soon.
 *
 * @param title its title or subject; null when it cannot be read
 * @param lastDay the last day on which it stands
 * @param byConsent whether it is the owner's consent that ends, and not the record's own date
 */
public record Ending(RecordRef record, String title, LocalDate lastDay, boolean byConsent) {}
