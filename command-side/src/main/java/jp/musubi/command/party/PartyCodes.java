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

    /** CONFLICT: another organization bears the number. 0: its name, 1: its id. Field corporateNumber. */
    public static final String CORPORATE_NUMBER_TAKEN = "corporate_number_taken";

    private PartyCodes() {}
}
