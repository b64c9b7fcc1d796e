package jp.musubi.query.kit.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;

/** Whether a person can sign in. No view keeps it, as the vault knows it: only the events say it. */
public enum Account implements Coded {
    OPEN,
    LOCKED;

    /** After an event. @param before null for somebody who never could sign in */
    static Account after(Account before, Event event) {
        return switch (event) {
            case AccountOpened opened -> OPEN;
            case AccountUnlocked unlocked -> OPEN;
            case AccountLocked locked -> LOCKED;
            default -> before;
        };
    }

    @Override
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
