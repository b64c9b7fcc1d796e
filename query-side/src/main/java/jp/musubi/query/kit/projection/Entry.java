package jp.musubi.query.kit.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.seed.SeedView;

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
     * @param shared what owner and intermediary are told of its revisions
     */
    record Need(NeedView view, boolean shown, long registeredAt, Shared shared) implements Entry {
        /**
         * The last change that told owner and intermediary anything: what the office notes for itself is none to them,
         * neither a revision nor a change of time or position.
         *
         * @param revision how many contents they have been told
         */
        public record Shared(int revision, Instant changed, long position) {}

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
     * @param decisions how many decisions were ever made about it, those taken back included
     * @param standing decisions made since its last proposal and not taken back, oldest first
     */
    record Pairing(PairingView view, long needRegisteredAt, int decisions, List<Decision> standing) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return view.id().ref();
        }
    }

    /**
     * A decision about a pairing.
     *
     * @param number the how manieth about the pairing
     * @param reason of a dismissal, or null
     * @param by person id of who decided
     */
    record Decision(int number, DismissReason reason, String note, String by) {}

    /**
     * A contact.
     *
     * @param awaits the record on which what was promised is still to be kept; null when nothing is awaited
     * @param bearer whose promise it is, when that is the intermediary who brought the need and so may read the promise;
     *     else null
     */
    record Contact(ContactView view, RecordRef awaits, PersonId bearer) implements Entry {
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

    /** How the office is reached: one for the whole installation. */
    record Office(OfficeView view) implements Entry {
        @Override
        @JsonIgnore
        public RecordRef ref() {
            return THE_OFFICE;
        }
    }

    /** What the office is known by. */
    RecordRef THE_OFFICE = new RecordRef(RecordType.CLUSTER, "main");
}
