package jp.musubi.app.confirmation;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.record.Disclosure;

/**
 * Who will read how much of a record that stands in a range.
 *
 * @param who key of the text that names the readers
 * @param what key of the text that says how much they read
 */
record Reading(String who, String what) {
    private static final String NOTHING = "wording.reads.nothing";
    private static final String OPEN = "wording.reads.open";
    private static final String ALL = "wording.reads.all";

    /** From the widest circle to the narrowest. @param introduced whether somebody brought it for its owner */
    static List<Reading> of(Disclosure range, boolean introduced) {
        boolean all = range == Disclosure.PUBLIC;
        boolean members = all || range == Disclosure.MEMBERS;
        List<Reading> rows = new ArrayList<>(List.of(
                new Reading("wording.who.visitor", all ? OPEN : NOTHING),
                new Reading("wording.who.member", members ? OPEN : NOTHING)));
        if (range == Disclosure.NAMED) {
            rows.add(new Reading("wording.who.named", OPEN));
        }
        if (introduced) {
            rows.add(new Reading("wording.who.intermediary", ALL));
        }
        rows.add(new Reading("wording.who.office", ALL));
        return List.copyOf(rows);
    }
}
