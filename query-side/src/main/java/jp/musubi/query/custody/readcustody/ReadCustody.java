package jp.musubi.query.custody.readcustody;

import java.util.List;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/**
 * What a coordinator is in charge of, and what nobody is. Empty unless a coordinator asks.
 *
 * @param person of whose records it tells the number
 */
public record ReadCustody(Viewer viewer, PersonId person) implements Question<ReadCustody.Custodies> {

    /**
     * The answer.
     *
     * @param mine how many records that person is in charge of, ended ones too
     * @param needs open needs without anybody in charge, and drafts that somebody brought, last changed first; the first
     * @param seeds published seeds without anybody in charge, last changed first; the first
     * @param more whether there are more than these
     */
    public record Custodies(long mine, List<NeedView> needs, List<SeedView> seeds, boolean more) {
        static final Custodies NONE = new Custodies(0, List.of(), List.of(), false);
    }
}
