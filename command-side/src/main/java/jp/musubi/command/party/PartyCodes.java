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

    private PartyCodes() {}
}
