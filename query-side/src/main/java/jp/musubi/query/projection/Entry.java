package jp.musubi.query.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordRef;
import jp.musubi.query.view.ContactView;
import jp.musubi.query.view.MatcherView;
import jp.musubi.query.view.NeedView;
import jp.musubi.query.view.OrganizationView;
import jp.musubi.query.view.PairingView;
import jp.musubi.query.view.PersonView;
import jp.musubi.query.view.RematchView;
import jp.musubi.query.view.SeedView;
import jp.musubi.query.view.TermView;

/** A record as the projection knows it: its view, whole, and the little beside it that later events need. */
public sealed interface Entry {

    /** Which record it is. */
    @JsonIgnore
    RecordRef ref();

    /**
     * A seed.
     *
     * @param shown whether its 公開範囲 is in force: published, or erased while it was published
     */
    record Seed(SeedView view, boolean shown) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /**
     * A need.
     *
     * @param shown whether its 公開範囲 is in force: open, or erased while it was open
     * @param registeredAt log position of its registration
     */
    record Need(NeedView view, boolean shown, long registeredAt) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /**
     * A pairing.
     *
     * @param needRegisteredAt log position of its need's registration, by which worklists are ordered
     */
    record Pairing(PairingView view, long needRegisteredAt) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /**
     * A contact.
     *
     * @param awaits the record on which a later contact would follow up what was promised; null when nothing is
     *     awaited
     */
    record Contact(ContactView view, RecordRef awaits) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /** A person. */
    record Person(PersonView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /** A group of the glossary. */
    record Term(TermView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /** A job that matches all open needs again. */
    record Rematch(RematchView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /** A matcher that was trained from decisions. */
    record Matcher(MatcherView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /** An organization. */
    record Organization(OrganizationView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }
}
