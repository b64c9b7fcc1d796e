package jp.musubi.command;

import jp.musubi.language.id.PersonId;

/** Something a person or an automation asks for. The append condition always includes the actor's role events. */
public interface Command {
    /** Who asks for it. */
    PersonId actor();
}
