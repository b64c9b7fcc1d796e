package jp.musubi.command.party;

/** Codes of refusals that only organizations and persons know. */
public final class PartyCodes {
    /** INVALID: not a 法人番号: form or check digit is wrong. No arguments. Field corporateNumber. */
    public static final String CORPORATE_NUMBER_INVALID = "corporate_number_invalid";

    /** INVALID: not an address of a page, which begins with http:// or https://. No arguments. Field web. */
    public static final String WEB_ADDRESS_INVALID = "web_address_invalid";

    /** INVALID: only companies have a size. No arguments. Field size. */
    public static final String SIZE_OF_COMPANIES = "size_of_companies";

    /** INVALID: what parts the name of a site from its place stands within one of them. No arguments. Fields sites.N.name. */
    public static final String SITE_OF_PARTS = "site_of_parts";

    /** INVALID: an organization cannot be merged into itself. No arguments. Field into. */
    public static final String MERGE_WITH_ITSELF = "merge_with_itself";

    /** CONFLICT: it was merged into another already: what is done is done with that one. 0: its name, 1: its id. */
    public static final String ORGANIZATION_MERGED = "organization_merged";

    /** CONFLICT: the other was merged into this one. No arguments. Field into. */
    public static final String MERGE_IN_CIRCLE = "merge_in_circle";

    /** CONFLICT: it was not merged, or that was taken back. No arguments. */
    public static final String NOT_MERGED = "not_merged";

    /** CONFLICT: in a list, one of that name is registered already. 0: its name, 1: its id. Field name. */
    public static final String ORGANIZATION_ALIKE = "organization_alike";

    /** CONFLICT: another organization bears the number. 0: its name, 1: its id. Field corporateNumber. */
    public static final String CORPORATE_NUMBER_TAKEN = "corporate_number_taken";

    /** INVALID: not a 研究者番号 of e-Rad: eight digits. No arguments. Field researcherNumber. */
    public static final String RESEARCHER_NUMBER_INVALID = "researcher_number_invalid";

    /** INVALID: not the name of a page at researchmap. No arguments. Field researchmap. */
    public static final String RESEARCHMAP_INVALID = "researchmap_invalid";

    /** INVALID: no kana. No arguments. Field reading. */
    public static final String READING_NOT_KANA = "reading_not_kana";

    /** INVALID: the last day lies before the first. No arguments. Fields affiliations.N.until. */
    public static final String AFFILIATION_BACKWARDS = "affiliation_backwards";

    /** FORBIDDEN: others keep this field of a person. No arguments. */
    public static final String NOT_YOURS_TO_CHANGE = "not_yours_to_change";

    /** CONFLICT: the person has left. No arguments. */
    public static final String PERSON_LEFT = "person_left";

    /** CONFLICT: the person has not left. No arguments. */
    public static final String PERSON_NOT_LEFT = "person_not_left";

    /** CONFLICT: the entry was merged into another: what is done is done with that one. 0: its id. */
    public static final String PERSON_MERGED = "person_merged";

    /** CONFLICT: something is to be handed over first. 0: records in charge, 1: open promises, 2: own records underway. */
    public static final String STILL_HOLDS = "still_holds";

    /** INVALID: an entry cannot be merged into itself. No arguments. Field into. */
    public static final String PERSON_ITSELF = "person_itself";

    /** CONFLICT: of a seed that was named it is not the owner. 0: id of the seed. Field seeds. */
    public static final String NOT_THEIR_SEED = "not_their_seed";

    /** CONFLICT: they belong there already. No arguments. Field organization. */
    public static final String BELONGS_ALREADY = "belongs_already";

    private PartyCodes() {}
}
