package jp.musubi.node.confirmation;

import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Assent.Confirmation;
import jp.musubi.query.seed.SeedView;

/**
 * A wording that waits for its owner's answer, whole. One of need and seed is null.
 *
 * @param link the name of the link, which does not open it
 */
public record WaitingWording(RecordRef record, Confirmation confirmation, NeedView need, SeedView seed, String link) {}
