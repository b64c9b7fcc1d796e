package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** What a person may do. Granted and revoked by events; a revoked role is dead at once. */
public enum Role implements Coded {
    RESEARCHER,
    COMPANY,
    INTERMEDIARY,
    COORDINATOR,
    PROGRAMME_OFFICER,
    REVIEWER,
    COUNCIL_MEMBER,
    AUDITOR,
    ADMINISTRATOR,
    AUTOMATION
}
