package jp.musubi.query.pairing.read;

import java.util.List;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedView;

/**
 * A pairing with both its texts as they are now.
 *
 * @param earlier the pairing as each earlier proposal made it, newest first: its evidence and reason then; of very many
 *     the newest only
 * @param terms to mark in both texts: what matched, and what the need says of which the glossary led to it
 */
public record PairingPage(
        long position,
        PairingView pairing,
        List<PairingView> earlier,
        NeedView need,
        SeedView seed,
        List<String> terms) {

    /** Without what is limited of either text, and without the evidence that quotes it. */
    PairingPage withheld() {
        return new PairingPage(
                position, pairing.withoutEvidence(), List.of(), need.withheld(), seed.withheld(), List.of());
    }
}
