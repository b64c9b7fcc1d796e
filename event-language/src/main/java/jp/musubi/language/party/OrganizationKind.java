package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** What sort of organization it is. */
public enum OrganizationKind implements Coded {
    UNIVERSITY,
    TECHNICAL_COLLEGE,
    NATIONAL_INSTITUTE,
    TESTING_INSTITUTE,
    COMPANY,
    HOSPITAL,
    BANK,
    AGRICULTURAL_COOPERATIVE,
    CHAMBER_OF_COMMERCE,
    INNOVATION_CENTRE,
    PREFECTURE,
    MUNICIPALITY,
    OTHER;

    /** Whether it has coordinators of its own: who brings needs has none. */
    public boolean hasCoordinators() {
        return switch (this) {
            case COMPANY, HOSPITAL, BANK, AGRICULTURAL_COOPERATIVE, CHAMBER_OF_COMMERCE -> false;
            case UNIVERSITY,
                    TECHNICAL_COLLEGE,
                    NATIONAL_INSTITUTE,
                    TESTING_INSTITUTE,
                    INNOVATION_CENTRE,
                    PREFECTURE,
                    MUNICIPALITY,
                    OTHER -> true;
        };
    }
}
