package jp.musubi.query.kit.projection;

/** Names of facets; see the package for which record bears which. */
public final class Facet {
    public static final String STATE = "state";
    /** Whether it may be approached. */
    public static final String SOUNDING = "sounding";

    public static final String KIND = "kind";
    public static final String FIELD = "field";
    public static final String STAGE = "stage";
    public static final String DISCLOSURE = "disclosure";
    public static final String CHANNEL = "channel";
    public static final String SIZE = "size";
    public static final String REGION = "region";
    public static final String OWNER = "owner";
    public static final String INTRODUCED_BY = "introducedBy";
    public static final String HOUSE = "house";
    public static final String COORDINATOR = "coordinator";
    public static final String PARTY = "party";
    public static final String RESEARCHER = "researcher";
    public static final String NEED = "need";
    public static final String SEED = "seed";
    public static final String BY = "by";
    public static final String DISMISS_REASON = "dismissReason";
    public static final String ABOUT = "about";
    public static final String NOTED_BY = "notedBy";
    public static final String PROMISED_BY = "promisedBy";
    public static final String PROMISE = "promise";
    public static final String AWAITS = "awaits";
    public static final String REASON = "reason";
    public static final String SOURCE = "source";
    public static final String ROLE = "role";
    public static final String ORGANIZATION = "organization";
    /** An organization by the name under which the open text of a record says where it comes from. */
    public static final String AFFILIATION = "affiliation";

    public static final String CORPORATE_NUMBER = "corporateNumber";
    /** A name in the one way in which names are compared. */
    public static final String NAME = "name";

    /** State of records that only ever stand, until they are erased. */
    public static final String ACTIVE = "active";

    public static final String ERASED = "erased";

    /** State of what is another record now. */
    public static final String MERGED = "merged";

    /** State of somebody who takes part no more. */
    public static final String LEFT = "left";

    private Facet() {}
}
