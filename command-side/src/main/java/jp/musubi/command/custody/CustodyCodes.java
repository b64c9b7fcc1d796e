package jp.musubi.command.custody;

/** Codes of refusals about who has a record. As with those of all subjects, once published a code keeps its meaning. */
public final class CustodyCodes {
    /** INVALID. That person is no coordinator now, or not another one. No arguments. Fields coordinator, to. */
    public static final String NOT_COORDINATOR = "not_coordinator";

    /** CONFLICT. The record is that person's already. No arguments. Field owner. */
    public static final String ALREADY_OWNER = "already_owner";

    private CustodyCodes() {}
}
