package jp.musubi.command.kit.refusal;

/**
 * Every code that a {@link Violation} of this module can bear, but those about one field's own value ({@link FieldCodes}). A code is a message key without its prefix
 * {@code refusal.}; arguments are numbered from 0 as the message sees them. Once published, a code keeps its meaning.
 */
public final class Codes {
    // INVALID: against a rule of the record

    /** A patent is not yet applied for: open to all or to members would cost novelty. No arguments. Field disclosure. */
    public static final String BEFORE_FILING = "before_filing";

    /** A need that did not come directly needs the owner's consent on record. No arguments. Fields consent.*. */
    public static final String CONSENT_REQUIRED = "consent_required";

    /** The consent ends before it begins. No arguments. Field consent.until. */
    public static final String CONSENT_ENDS_BEFORE_START = "consent_ends_before_start";

    /** The range is wider than the owner's consent allows. 0: code of the widest range allowed. Field disclosure. */
    public static final String WIDER_THAN_CONSENT = "wider_than_consent";

    /** A seed cannot be offered: its last day has passed. No arguments. Field expires. */
    public static final String SEED_EXPIRES_PASSED = "seed_expires_passed";

    /** A need cannot be open: its last day has passed. No arguments. Field expires. */
    public static final String NEED_EXPIRES_PASSED = "need_expires_passed";

    /** A need cannot be open: the owner's consent has ended. No arguments. Field consent.until. */
    public static final String CONSENT_PASSED = "consent_passed";

    /** A need cannot be open: the owner's consent is dated after today. No arguments. Field consent.on. */
    public static final String CONSENT_NOT_YET = "consent_not_yet";

    /** Nobody gives this as the reason for closing: the day that passes does. No arguments. Field reason. */
    public static final String CLOSED_BY_DATE = "closed_by_date";

    /** The field is a note of the office: only coordinators write it, and what stands there stays. No arguments. */
    public static final String INTERNAL_FIELD = "internal_field";

    /** A due date needs a next action. No arguments. Field nextAction. */
    public static final String DUE_NEEDS_ACTION = "due_needs_action";

    /** The reason "other" needs a note. No arguments. Field note. */
    public static final String NOTE_REQUIRED = "note_required";

    /** A contact can be noted on a seed, need, pairing, organization or person only. No arguments. Field about. */
    public static final String ABOUT_TYPE = "about_type";

    /** Only a seed, a need or a contact can be erased so. No arguments. Field record. */
    public static final String NOT_ERASABLE = "not_erasable";

    /** The automations' role is given at the founding and never changed. No arguments. Field role. */
    public static final String AUTOMATION_ROLE = "automation_role";

    /** The role holds for the whole cluster and takes no organization. 0: code of the role. Field scope. */
    public static final String SCOPE_NOT_ALLOWED = "scope_not_allowed";

    /** There is no such person, or it has been erased. No arguments. Fields owner, promisedBy, to. */
    public static final String UNKNOWN_PERSON = "unknown_person";

    /** There is no such organization. No arguments. Fields organizationId, scope. */
    public static final String UNKNOWN_ORGANIZATION = "unknown_organization";

    /** INVALID: the actor does not act for that organization in the role in which they register. No arguments. Field house. */
    public static final String NOT_YOUR_HOUSE = "not_your_house";

    /** The researcher named has been erased and cannot be named again under that id. No arguments. */
    public static final String PERSON_ERASED = "person_erased";

    /** The group of the glossary has no form at all. No arguments. Field business. */
    public static final String GROUP_EMPTY = "group_empty";

    /** The group of the glossary has a single form: it ties nothing to anything. No arguments. Field is null. */
    public static final String TOO_FEW_FORMS = "too_few_forms";

    /** The group of the glossary has the form twice, as width and case make no difference. 0: the form. */
    public static final String SAME_FORM_TWICE = "same_form_twice";

    /** The form holds a sign that parts forms from each other. 0: the form. */
    public static final String SEVERAL_FORMS = "several_forms";

    /** One import may hold no more groups of the glossary. 0: greatest number. Field terms. */
    public static final String TOO_MANY_TERMS = "too_many_terms";

    /** The person cannot bear promises on that record: may not note contacts there. No arguments. Field to. */
    public static final String CANNOT_TAKE_OVER = "cannot_take_over";

    /** The promise is that person's already. No arguments. Field to. */
    public static final String ALREADY_PROMISER = "already_promiser";

    /** The promise to be kept by the contact is about other records. No arguments. Field keeps. */
    public static final String PROMISE_ELSEWHERE = "promise_elsewhere";

    // FORBIDDEN

    /** The actor's roles do not allow it. No arguments. */
    public static final String FORBIDDEN = "forbidden";

    /** The actor's roles do not allow to name somebody else as owner. No arguments. Field owner. */
    public static final String OTHER_OWNER = "other_owner";

    /** Whoever brings a need for its owner cannot say that it came directly, without consent. No arguments. Field channel. */
    public static final String DIRECT_BY_COORDINATOR = "direct_by_coordinator";

    // NOT_FOUND

    /** There is no such record, or none that the actor may know of. No arguments. */
    public static final String UNKNOWN_RECORD = "unknown_record";

    /** The key of the record is missing in the vault: its texts cannot be read, and must not be sealed anew. */
    public static final String UNREADABLE_RECORD = "unreadable_record";

    // CONFLICT

    /** A record with this id exists already. No arguments. Field id. */
    public static final String DUPLICATE_ID = "duplicate_id";

    /** The cluster has been founded already. No arguments. */
    public static final String ALREADY_FOUNDED = "already_founded";

    /** Somebody has revised the record in between. 0: its current revision. */
    public static final String STALE_REVISION = "stale_revision";

    /** The record has been erased. No arguments. */
    public static final String RECORD_ERASED = "record_erased";

    /** The person or record has been erased before. No arguments. */
    public static final String ALREADY_ERASED = "already_erased";

    /** The seed is published with that very range. 0: code of the range. */
    public static final String ALREADY_PUBLISHED = "already_published";

    /** The seed has been withdrawn. No arguments. */
    public static final String SEED_WITHDRAWN = "seed_withdrawn";

    /** The seed is not published. No arguments. Field seedId. */
    public static final String SEED_NOT_PUBLISHED = "seed_not_published";

    /** The need is open with that very range. 0: code of the range. */
    public static final String ALREADY_OPEN = "already_open";

    /** The need has been closed, and not by a date; that is final. No arguments. */
    public static final String NEED_CLOSED = "need_closed";

    /** The promise was kept or given up, or replaced by a note as older versions did. No arguments. Field null, keeps. */
    public static final String PROMISE_ENDED = "promise_ended";

    /** The need is not open. No arguments. Field needId. */
    public static final String NEED_NOT_OPEN = "need_not_open";

    /** The need is open, but not on this day: its date or consent has passed, or is yet to come. No arguments. Field needId. */
    public static final String NEED_OUT_OF_DATE = "need_out_of_date";

    /** The seed is published, but its last day has passed. No arguments. Field seedId. */
    public static final String SEED_OUT_OF_DATE = "seed_out_of_date";

    /** The matcher has looked at the need for this cause or a later one. 0: log position of the latest cause. */
    public static final String ALREADY_MATCHED = "already_matched";

    /** The pairing stands already, as a proposal or shortlisted. No arguments. */
    public static final String PAIRING_EXISTS = "pairing_exists";

    /** Only a proposed pairing can be shortlisted. No arguments. */
    public static final String NOT_PROPOSED = "not_proposed";

    /** Only a proposed or shortlisted pairing can be dismissed. No arguments. */
    public static final String NOT_STANDING = "not_standing";

    /** That cannot be done where the pairing stands. 0: code of its state. */
    public static final String PAIRING_ELSEWHERE = "pairing_elsewhere";

    /** The pairing ended: its need was closed, its seed withdrawn, or one of them erased. No arguments. */
    public static final String PAIRING_ENDED = "pairing_ended";

    /** Nobody has decided about the pairing since it was proposed. No arguments. */
    public static final String NOTHING_TO_TAKE_BACK = "nothing_to_take_back";

    /** The decision named is not the last one that stands: it was taken back, or somebody decided after it. No arguments. */
    public static final String DECISION_CHANGED = "decision_changed";

    /** The pairing gave way to better candidates: no decision to take back. No arguments. */
    public static final String PAIRING_DISPLACED = "pairing_displaced";

    /** The group of the glossary has been retired. No arguments. */
    public static final String TERM_RETIRED = "term_retired";

    /** The job is done, or a later one has replaced it. No arguments. */
    public static final String REMATCH_ENDED = "rematch_ended";

    /** The job rests already. No arguments. */
    public static final String ALREADY_PAUSED = "already_paused";

    /** The job does not rest. No arguments. */
    public static final String NOT_PAUSED = "not_paused";

    /**
     * There are too few decisions to learn from and to measure by. 0: how many of each kind are needed in each part; then
     * how many there are: 1: fitting and 2: unfitting to learn from, 3: fitting and 4: unfitting held back.
     */
    public static final String TOO_FEW_DECISIONS = "too_few_decisions";

    /**
     * What was learned is not better than what is in force. On what was held back, 0: share of comparisons right before,
     * 1: after; 2: nDCG before, 3: after; 4: how often luck alone does as well, 5: how often it may.
     */
    public static final String NOT_BETTER = "not_better";

    /** Another matcher came into force while this one was trained. 0: name of its recipe. */
    public static final String MATCHER_CHANGED = "matcher_changed";

    /** That trained matcher is not in force. No arguments. */
    public static final String MATCHER_NOT_IN_FORCE = "matcher_not_in_force";

    /** The person holds the role already. 0: code of the role. Field role. */
    public static final String ALREADY_GRANTED = "already_granted";

    /** The person does not hold the role. 0: code of the role. Field role. */
    public static final String NOT_GRANTED = "not_granted";

    /** The account is locked. No arguments. */
    public static final String ACCOUNT_LOCKED = "account_locked";

    /** The account is not locked. No arguments. */
    public static final String ACCOUNT_NOT_LOCKED = "account_not_locked";

    /** Nobody locks the own account. No arguments. */
    public static final String OWN_ACCOUNT = "own_account";

    /** The last administrator stays. No arguments. */
    public static final String LAST_ADMINISTRATOR = "last_administrator";

    private Codes() {}
}
